package llmtest

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

const standaloneHelp = `fakellm plays an OpenAI-compatible server on a port, for trying a program by hand and in scripts:

   fakellm -list                     the faults that it knows
   fakellm -fault F06                a server that misbehaves so
   fakellm -dialogue talk.jsonl      one that answers as a file says
   fakellm                           one that is good and has nothing to say

Each line of a dialogue is a JSON object that answers one request; the last one answers all others:

   {"status": 429, "headers": {"Retry-After": "2"}, "body": "{\"error\":\"slow down\"}"}
   {"text": "what the model says"}
   {"file": "draft.json"}            what the model says stands in a file beside the dialogue
   {"fault": "F12"}                  the first thing that the fault does
   {"good": true}                    a good answer

Its address is printed, and written into a file of settings with -config FILE. An interrupt ends it.
`

// Standalone is the program fakellm: it serves until ctx ends and returns the exit code.
func Standalone(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("fakellm", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() { _, _ = fmt.Fprint(stderr, standaloneHelp); flags.PrintDefaults() }
	listen := flags.String("listen", "127.0.0.1:0", "address to listen on")
	fault := flags.String("fault", "", "play this fault")
	dialogue := flags.String("dialogue", "", "answer as this file says")
	config := flags.String("config", "", "write the settings that lead to the server to this file")
	log := flags.String("log", "", "write each request to this file, a line of JSON, without the key")
	list := flags.Bool("list", false, "list the faults")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if *list {
		for _, f := range Faults() {
			_, _ = fmt.Fprintf(stdout, "%s  %s\n", f.ID, f.What)
		}
		return 0
	}
	if err := serveAlone(ctx, stdout, *listen, *fault, *dialogue, *config, *log); err != nil {
		_, _ = fmt.Fprintln(stderr, "fakellm:", err)
		return 1
	}
	return 0
}

func serveAlone(ctx context.Context, stdout io.Writer, listen, fault, dialogue, config, log string) error {
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", listen)
	if err != nil {
		return err
	}
	s := newOn(l)
	defer s.Close()
	defer s.CloseClientConnections() // some steps never end by themselves
	s.Always(Good)
	if err := s.prepare(fault, dialogue); err != nil {
		return err
	}
	if log != "" {
		f, err := os.Create(log)
		if err != nil {
			return err
		}
		defer func() { _ = f.Close() }()
		s.Log = logTo(f)
	}
	if config != "" {
		// Whole at once: whoever waits for the file reads it when it is there.
		text := fmt.Sprintf("base-url = %s\nmodel = \"test\"\n", quote(s.BaseURL()))
		if err := errors.Join(os.WriteFile(config+".tmp", []byte(text), 0o600), os.Rename(config+".tmp", config)); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintln(stdout, s.BaseURL()); err != nil {
		return err
	}
	<-ctx.Done()
	return nil
}

// newOn starts a server on a listener.
func newOn(l net.Listener) *Server {
	s := &Server{}
	s.Server = httptest.NewUnstartedServer(http.HandlerFunc(s.serve))
	_ = s.Listener.Close()
	s.Listener = l
	s.Start()
	return s
}

// prepare sets what the server does.
func (s *Server) prepare(fault, dialogue string) error {
	if fault != "" && dialogue != "" {
		return errors.New("give one of -fault and -dialogue")
	}
	if fault != "" {
		f, ok := FindFault(fault)
		if !ok {
			return fmt.Errorf("there is no fault %q: -list names them", fault)
		}
		for _, step := range f.Steps {
			s.Play(orGood(step))
		}
		s.Always(orGood(f.Always))
	}
	if dialogue == "" {
		return nil
	}
	steps, err := readDialogue(dialogue)
	if err != nil {
		return err
	}
	s.Play(steps...)
	s.Always(steps[len(steps)-1])
	return nil
}

// orGood is the step, or that of a good server where there is none.
func orGood(step Step) Step {
	if step == nil {
		return Good
	}
	return step
}

// turn is a line of a dialogue.
type turn struct {
	Status  int               `json:"status"`
	Headers map[string]string `json:"headers"`
	Body    string            `json:"body"`
	Text    *string           `json:"text"`
	File    string            `json:"file"`
	Fault   string            `json:"fault"`
	Good    bool              `json:"good"`
}

func readDialogue(path string) ([]Step, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	var steps []Step
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for number := 1; lines.Scan(); number++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		d := json.NewDecoder(strings.NewReader(lines.Text()))
		d.DisallowUnknownFields()
		var t turn
		if err := d.Decode(&t); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, number, err)
		}
		step, err := t.step(filepath.Dir(path))
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, number, err)
		}
		steps = append(steps, step)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(steps) == 0 {
		return nil, fmt.Errorf("%s: the dialogue is empty", path)
	}
	return steps, nil
}

func (t turn) step(dir string) (Step, error) {
	switch {
	case t.Good:
		return Good, nil
	case t.Text != nil:
		return Counted(*t.Text), nil
	case t.File != "":
		text, err := os.ReadFile(filepath.Join(dir, t.File))
		return Counted(strings.TrimSpace(string(text))), err
	case t.Fault != "":
		f, ok := FindFault(t.Fault)
		if !ok {
			return nil, fmt.Errorf("there is no fault %q", t.Fault)
		}
		if step := append(f.Steps, f.Always)[0]; step != nil {
			return step, nil
		}
		return nil, fmt.Errorf("fault %s begins with a good answer", f.ID)
	case t.Status != 0:
		var headers []string
		for name, value := range t.Headers {
			headers = append(headers, name, value)
		}
		return Status(t.Status, t.Body, headers...), nil
	}
	return nil, errors.New("the line says nothing: it needs good, text, file, fault or status")
}

// logTo writes requests as lines of JSON.
func logTo(w io.Writer) func(*Request) {
	var mu sync.Mutex
	return func(r *Request) {
		mu.Lock()
		defer mu.Unlock()
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		_ = e.Encode(struct {
			Method string         `json:"method"`
			Path   string         `json:"path"`
			Header http.Header    `json:"header"`
			Body   map[string]any `json:"body"`
		}{r.Method, r.Path, r.Header, r.Body}) // nobody is left to tell
	}
}
