package llmtest

import (
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

// Raw-socket steps behave as servers do that die, hang or never end. Those that hang let go when the client does.

// Hang never begins to answer.
func Hang(_ http.ResponseWriter, r *Request) { <-r.HTTP.Context().Done() }

// Stall sends the head and the beginning of a body, then nothing.
func Stall(contentType, body string) Step {
	return func(w http.ResponseWriter, r *Request) {
		w.Header().Set("Content-Type", contentType)
		_, _ = io.WriteString(w, body)
		_ = http.NewResponseController(w).Flush()
		<-r.HTTP.Context().Done()
	}
}

// Drip sends body byte by byte with a pause before each.
func Drip(contentType, body string, pause time.Duration) Step {
	return func(w http.ResponseWriter, r *Request) {
		w.Header().Set("Content-Type", contentType)
		for i := range len(body) {
			select {
			case <-time.After(pause):
			case <-r.HTTP.Context().Done():
				return
			}
			_, _ = io.WriteString(w, body[i:i+1])
			_ = http.NewResponseController(w).Flush()
		}
	}
}

// Reset breaks the connection before it answers.
func Reset(w http.ResponseWriter, r *Request) { ResetAfter("")(w, r) }

// ResetAfter sends these bytes, the head of HTTP included, and breaks the connection.
func ResetAfter(bytes string) Step {
	return func(w http.ResponseWriter, _ *Request) { hijack(w, bytes, true) }
}

// CloseAfter sends these bytes, the head of HTTP included, and closes the connection properly.
func CloseAfter(bytes string) Step {
	return func(w http.ResponseWriter, _ *Request) { hijack(w, bytes, false) }
}

func hijack(w http.ResponseWriter, bytes string, reset bool) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(err) // only HTTP/1 is served
	}
	defer func() { _ = conn.Close() }()
	_, _ = io.WriteString(conn, bytes)
	if tcp, ok := conn.(*net.TCPConn); ok && reset {
		_ = tcp.SetLinger(0)
	}
}

// Short announces more bytes than it sends.
func Short(body string) Step {
	return CloseAfter(fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body)+100, body))
}

// CutChunk ends in the middle of a chunk.
func CutChunk(contentType, body string) Step {
	return CloseAfter(fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s", contentType, len(body)+100, body))
}

// Endless sends head and then piece for ever.
func Endless(contentType, head, piece string) Step {
	return func(w http.ResponseWriter, r *Request) {
		w.Header().Set("Content-Type", contentType)
		_, _ = io.WriteString(w, head)
		for r.HTTP.Context().Err() == nil {
			if _, err := io.WriteString(w, piece); err != nil {
				return
			}
		}
	}
}

// Bomb sends a small body that unpacks to size bytes.
func Bomb(size int) Step {
	return func(w http.ResponseWriter, _ *Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		zeros := strings.Repeat(" ", 1<<16)
		for n := 0; n < size; n += len(zeros) {
			if _, err := io.WriteString(z, zeros); err != nil {
				return
			}
		}
		_ = z.Close()
	}
}
