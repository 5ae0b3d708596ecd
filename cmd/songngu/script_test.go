package main

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/unicode/norm"

	"songngu/internal/report"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"songngu": main})
}

// The scripts are the manual of the program: each shows one thing that people do with it, what goes wrong included.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exit":         scriptExit,
			"bytes":        scriptBytes,
			"nfd":          scriptNFD,
			"longline":     scriptLongLine,
			"briefs":       scriptBriefs,
			"translations": scriptTranslations,
			"lines":        scriptLines,
			"sql":          scriptSQL,
			"damage":       scriptDamage,
		},
	})
}

// scriptExit runs a command and checks its exit code: exit 2 songngu --nothing.
func scriptExit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d\n%s", got, want, ts.ReadFile("stderr"))
	}
}

// scriptBytes writes a file of any bytes: bytes bad.txt "a\xff".
func scriptBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE QUOTED")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// scriptNFD writes a file with its letters and marks apart.
func scriptNFD(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: nfd FROM TO")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), norm.NFD.Bytes([]byte(ts.ReadFile(args[0]))), 0o666))
}

// scriptLongLine writes a file whose second line has the given number of bytes.
func scriptLongLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: longline FILE BYTES")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := "Một dòng.\n" + strings.Repeat("a", n) + "\n"
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// scriptBriefs checks that a file of JSON has the given number of briefs and fits the schema.
func scriptBriefs(ts *testscript.TestScript, neg bool, args []string) {
	checkJSON(ts, neg, args, report.Schema(), "briefs")
}

// scriptTranslations does so for translated documents.
func scriptTranslations(ts *testscript.TestScript, neg bool, args []string) {
	checkJSON(ts, neg, args, report.SchemaOfTranslations(), "documents")
}

func checkJSON(ts *testscript.TestScript, neg bool, args []string, schemaText, list string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: COMMAND FILE NUMBER")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaText))
	ts.Check(err)
	c := jsonschema.NewCompiler()
	ts.Check(c.AddResource("schema.json", schema))
	s, err := c.Compile("schema.json")
	ts.Check(err)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(s.Validate(doc))
	if got := len(doc.(map[string]any)[list].([]any)); got != want {
		ts.Fatalf("%d %s, want %d", got, list, want)
	}
}

// scriptSQL changes a database past the program: sql memory.db 'DELETE FROM units'.
func scriptSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", "file:"+ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.ExecContext(context.Background(), args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// scriptDamage writes noise over a file but for its beginning.
func scriptDamage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: damage FILE")
	}
	text := []byte(ts.ReadFile(args[0]))
	const head = 4096 // the page that names the tables stays
	for i := head; i < len(text); i++ {
		text[i] = byte(7*i + 13)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), text, 0o666))
}

// scriptLines checks the number of lines of a file.
func scriptLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines FILE NUMBER")
	}
	if got := strings.Count(ts.ReadFile(args[0]), "\n"); strconv.Itoa(got) != args[1] {
		ts.Fatalf("%d lines, want %s", got, args[1])
	}
}
