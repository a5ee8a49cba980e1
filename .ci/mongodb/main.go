// Command mongodb serves MongoDB's wire protocol on loopback, for tests on machines where no MongoDB server can be installed.
// It is FerretDB 1.24 (Apache-2.0) over SQLite files: no transactions, no $lookup; hints and collations are ignored.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	folder := flag.String("folder", "", "folder of the database's files, which must exist")
	listen := flag.String("listen", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	verbose := flag.Bool("verbose", false, "log every command to standard error")
	flag.Parse()
	if *folder == "" {
		log.Fatal("mongodb: -folder is missing")
	}
	if err := serve(*folder, *listen, *verbose); err != nil {
		log.Fatal("mongodb: ", err)
	}
}

// serve runs until the process is asked to end. The first line on standard output is the server's address as a MongoDB URI.
func serve(folder, listen string, verbose bool) error {
	level := slog.LevelError
	if verbose {
		level = slog.LevelDebug
	}
	socket := filepath.Join(folder, "server.sock")
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{Unix: socket},
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level})),
		Handler:   "sqlite",
		SQLiteURL: "file:" + folder + "/",
	})
	if err != nil {
		return err
	}
	entrance, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	asked, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- server.Run(asked) }()
	go inTurn(entrance, socket)
	fmt.Printf("mongodb://%s/\n", entrance.Addr())
	return <-ended
}
