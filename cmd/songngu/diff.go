package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/diff"
)

const diffHelp = `Compares two files of briefs, as summarise --format json and jsonl write them: for each article the
statements, facts and terms that were added (+), removed (-) or changed (~), and what is different about
those: text, numbers, sentences cited, verdict, section. - reads one of the two from standard input.

   songngu summarise --format json -o before.json seeds/articles
   songngu summarise --format json -o after.json --refresh seeds/articles
   songngu diff before.json after.json

It does not say which one is right.`

func diffCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "diff",
		Usage:       "compare two runs of the same articles",
		ArgsUsage:   "[FLAGS] FILE FILE",
		Description: diffHelp,
		Flags: []cli.Flag{
			formatFlag("text", "json"),
			outputFlag(),
			&cli.BoolFlag{Name: "strict", Usage: "end with exit code 7 when the briefs differ", DisableDefaultText: true},
		},
		Action: func(c *cli.Context) error { return compareRuns(h, c) },
	}
}

func compareRuns(h host, c *cli.Context) error {
	format, err := checkFormat(c, "text", "json")
	if err != nil {
		return err
	}
	files := c.Args().Slice()
	if len(files) != 2 || files[0] == article.Stdin && files[1] == article.Stdin {
		return usage("songngu diff before.json after.json", "diff takes two files of briefs")
	}
	before, err := h.readBriefs(files[0])
	if err != nil {
		return err
	}
	after, err := h.readBriefs(files[1])
	if err != nil {
		return err
	}
	all := diff.Compare(before, after)
	out, err := openOutput(h, c.String("output"), files)
	if err != nil {
		return err
	}
	defer out.Discard()
	if format == "json" {
		err = diff.WriteJSON(out, files[0], files[1], all)
	} else {
		err = diff.WriteText(out, all)
	}
	if err != nil {
		return err
	}
	if err := out.Commit(); err != nil {
		return err
	}
	if s := diff.Sum(all); c.Bool("strict") && s.Differ() {
		return &fault{code: exitChecks, msg: fmt.Sprintf("the briefs of %d articles differ", s.Articles.Added+s.Articles.Removed+s.Articles.Changed)}
	}
	return nil
}

// readBriefs reads a file of briefs, or standard input.
func (h host) readBriefs(path string) ([]diff.Brief, error) {
	in := h.stdin
	if path != article.Stdin {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }() // only read
		in = f
	}
	all, err := diff.Read(in)
	if err != nil {
		msg, _ := explain(err)
		return nil, &fault{code: exitInput, msg: path + ": " + msg}
	}
	return all, nil
}
