package main

import (
	"encoding/binary"
	"errors"
	"io"
	"log"
	"net"
	"sync"
)

// MongoDB changes a document in one step. FerretDB reads it and writes it back, so that of two changes at the same time one is lost.
// One command at a time, over all connections, makes up for that.
var turn sync.Mutex

// The parts of a message's head that matter here; see MongoDB's wire protocol, "Standard Message Header" and "OP_MSG".
const (
	headLength     = 16
	largestMessage = 48_000_000
	kindOfMessage  = 2013
	expectsNoReply = 1 << 1
)

// inTurn passes on what comes in at an entrance to the server behind a socket.
func inTurn(entrance net.Listener, socket string) {
	for {
		client, err := entrance.Accept()
		if err != nil {
			return
		}
		go converse(client, socket)
	}
}

// converse ends when either side does; clients that are killed say no goodbye.
func converse(client net.Conn, socket string) {
	defer client.Close()
	server, err := net.Dial("unix", socket)
	if err != nil {
		log.Print("mongodb: ", err)
		return
	}
	defer server.Close()
	for {
		request, err := readMessage(client)
		if err != nil {
			return
		}
		reply, err := answer(server, request)
		if err != nil {
			log.Print("mongodb: ", err)
			return
		}
		if _, err := client.Write(reply); err != nil {
			return
		}
	}
}

// answer is nothing for a request that expects none.
func answer(server net.Conn, request []byte) ([]byte, error) {
	turn.Lock()
	defer turn.Unlock()
	if _, err := server.Write(request); err != nil {
		return nil, err
	}
	isMessage := binary.LittleEndian.Uint32(request[12:]) == kindOfMessage
	if isMessage && binary.LittleEndian.Uint32(request[headLength:])&expectsNoReply != 0 {
		return nil, nil
	}
	return readMessage(server)
}

func readMessage(from io.Reader) ([]byte, error) {
	var length [4]byte
	if _, err := io.ReadFull(from, length[:]); err != nil {
		return nil, err
	}
	size := binary.LittleEndian.Uint32(length[:])
	if size < headLength+4 || size > largestMessage {
		return nil, errors.New("a message of impossible length")
	}
	message := make([]byte, size)
	copy(message, length[:])
	_, err := io.ReadFull(from, message[4:])
	return message, err
}
