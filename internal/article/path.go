package article

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Stdin is the argument that stands for standard input.
const Stdin = "-"

// Paths expands the arguments of a command into files in the order given: a folder becomes the articles below it,
// sorted, and Stdin stays itself. Files named outright are kept whatever their extension; inside a folder only .txt,
// .text, .md, .markdown, .html and .htm count, and hidden files and folders do not. A file met twice is read once. Links
// to folders are not followed below an argument, so loops do no harm.
func Paths(args []string) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	add := func(path string) {
		if key := filepath.Clean(path); !seen[key] {
			seen[key] = true
			out = append(out, path)
		}
	}
	for _, arg := range args {
		if arg == Stdin {
			add(arg)
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			return nil, pathError(arg, err)
		}
		if !info.IsDir() {
			add(arg)
			continue
		}
		files, err := folder(arg)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			add(f)
		}
	}
	return out, nil
}

// folder lists the articles below dir in order of path.
func folder(dir string) ([]string, error) {
	var files []string
	// A link given as the argument itself is followed: the trailing separator makes the walk open its target.
	root := dir
	if !strings.HasSuffix(root, string(filepath.Separator)) {
		root += string(filepath.Separator)
	}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return pathError(path, err)
		}
		hidden := path != root && strings.HasPrefix(d.Name(), ".")
		if d.IsDir() {
			if hidden && d.Name() != "." && d.Name() != ".." {
				return fs.SkipDir
			}
			return nil
		}
		if hidden || !isArticle(path) || !isFile(path, d) {
			return nil
		}
		files = append(files, path)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, &Error{Path: dir, Msg: "no articles in this folder", Hint: "looked for .txt, .text, .md, .markdown, .html and .htm files"}
	}
	return files, nil
}

// isArticle reports whether the extension is one of those read from folders.
func isArticle(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".text", ".md", ".markdown", ".html", ".htm":
		return true
	}
	return false
}

// isFile reports whether the entry is a regular file or a link to one.
func isFile(path string, d fs.DirEntry) bool {
	if d.Type().IsRegular() {
		return true
	}
	if d.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// pathError turns an error of the file system into one that names the path once.
func pathError(path string, err error) error {
	msg := "cannot be read"
	hint := ""
	switch {
	case os.IsNotExist(err):
		msg, hint = "no such file or folder", "check the path"
	case os.IsPermission(err):
		msg = "permission denied"
	}
	if path == "" {
		path = `""`
	}
	return &Error{Path: path, Msg: msg, Hint: hint, Err: err}
}
