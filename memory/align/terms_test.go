package align

import (
	"bufio"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// readSeedTerms reads the tables of seeds/terms plainly: the package itself takes strings.
func readSeedTerms(files fs.FS) ([]Term, error) {
	names, err := fs.Glob(files, "terms/*.tsv")
	if err != nil {
		return nil, err
	}
	var terms []Term
	for _, name := range names {
		f, err := files.Open(name)
		if err != nil {
			return nil, err
		}
		for sc := bufio.NewScanner(f); sc.Scan(); {
			cells := strings.Split(sc.Text(), "\t")
			if len(cells) < 5 || cells[0] == "vi" || strings.HasPrefix(cells[0], "#") {
				continue
			}
			for vi := range strings.SplitSeq(cells[0]+"|"+cells[2]+"|"+cells[4], "|") {
				if vi != "" {
					terms = append(terms, Term{VI: vi, EN: cells[1] + " " + cells[3]})
				}
			}
		}
		if err := f.Close(); err != nil {
			return nil, err
		}
	}
	return terms, nil
}

// lexiconWords reads the word lists of the offline engine, which the program hands over with its term base.
func lexiconWords() ([]Term, error) {
	files := os.DirFS(filepath.Join("..", "..", "internal", "transfer"))
	var terms []Term
	for name, column := range map[string]int{"nouns": 1, "nouns_fields": 1, "phrases": 1, "verbs": 1, "idioms": 1, "modifiers": 2} {
		text, err := fs.ReadFile(files, "data/"+name+".tsv")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(text)) {
			if cells := strings.Split(line, "\t"); len(cells) > 2 && cells[0] != "vi" && !strings.HasPrefix(line, "#") {
				terms = append(terms, Term{VI: cells[0], EN: cells[column]})
			}
		}
	}
	return terms, nil
}
