package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"songngu/internal/article"
)

// filePair is a Vietnamese file with the English one of the same document, or what is wrong with them.
type filePair struct {
	name   string // of the document: what the names of both have in common
	vi, en string
	err    error
}

// pairFiles pairs the files that the arguments of memory align name. The first argument is Vietnamese, unless english.
func pairFiles(args []string, english bool) ([]filePair, error) {
	const hint = "songngu memory align report.vi.txt report.en.txt"
	if len(args) == 0 || len(args) > 2 {
		return nil, usage(hint, "memory align takes a source and a target, or a folder with both")
	}
	folders := 0
	for _, a := range args {
		info, err := os.Stat(a)
		if err != nil {
			return nil, err
		}
		if info.IsDir() {
			folders++
		}
	}
	switch {
	case len(args) == 1 && folders == 1:
		return pairFolder(args[0])
	case len(args) == 1:
		return nil, usage(hint, "%s: its translation is not given", args[0])
	case folders == 1:
		return nil, usage(hint, "give two files or two folders, not one of each")
	}
	if english {
		args = []string{args[1], args[0]}
	}
	if folders == 2 {
		return pairFolders(args[0], args[1])
	}
	name, _ := documentName(filepath.Base(args[0]))
	return []filePair{{name: name, vi: args[0], en: args[1]}}, nil
}

// pairFolders pairs the files of two folders by their paths inside.
func pairFolders(vi, en string) ([]filePair, error) {
	sides := [2]map[string]string{{}, {}}
	for i, dir := range []string{vi, en} {
		paths, err := article.Paths([]string{dir})
		if err != nil {
			return nil, err
		}
		for _, p := range paths {
			name, _ := documentName(inside(dir, p))
			sides[i][name] = p
		}
	}
	return join(sides[0], sides[1]), nil
}

// pairFolder pairs the files of one folder, whose names or folders say which language they are in.
func pairFolder(dir string) ([]filePair, error) {
	paths, err := article.Paths([]string{dir})
	if err != nil {
		return nil, err
	}
	vi, en := map[string]string{}, map[string]string{}
	for _, p := range paths {
		switch name, lang := documentName(inside(dir, p)); lang {
		case "vi":
			vi[name] = p
		case "en":
			en[name] = p
		}
	}
	pairs := join(vi, en)
	if len(pairs) == 0 {
		return nil, &fault{code: exitInput, msg: dir + ": no file says which language it is in",
			hint: "name them a.vi.txt and a.en.txt, or put them into the folders vi and en"}
	}
	return pairs, nil
}

// inside gives the path of a file from its folder on.
func inside(dir, path string) string {
	if rel, err := filepath.Rel(dir, path); err == nil {
		return rel
	}
	return path
}

// join pairs what has the same name, in order of the names. What has no partner is there with an error.
func join(vi, en map[string]string) []filePair {
	var names []string
	for name := range vi {
		names = append(names, name)
	}
	for name := range en {
		if vi[name] == "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var pairs []filePair
	for _, name := range names {
		p := filePair{name: name, vi: vi[name], en: en[name]}
		switch {
		case p.vi == "":
			p.err = &fault{code: exitInput, msg: p.en + ": there is no Vietnamese file of this name"}
		case p.en == "":
			p.err = &fault{code: exitInput, msg: p.vi + ": there is no English file of this name"}
		}
		pairs = append(pairs, p)
	}
	return pairs
}

// documentName takes the extension and what names a language off a path: "2025/vi/a.txt", "2025/a.vi.txt" and "2025/a_en.html" are
// all "2025/a". lang is "vi", "en", or empty when nothing names one.
func documentName(path string) (name, lang string) {
	parts := strings.Split(filepath.ToSlash(path), "/")
	last := len(parts) - 1
	stem := strings.TrimSuffix(parts[last], filepath.Ext(parts[last]))
	if i := strings.LastIndexAny(stem, "._-"); i > 0 {
		if lang = languageNamed(stem[i+1:]); lang != "" {
			stem = stem[:i]
		}
	}
	parts[last] = stem
	for i := last - 1; i >= 0 && lang == ""; i-- {
		if lang = languageNamed(parts[i]); lang != "" {
			parts = slices.Delete(parts, i, i+1)
		}
	}
	return strings.Join(parts, "/"), lang
}

// languageNamed gives "vi" or "en" for what file names call the languages, "" for anything else.
func languageNamed(s string) string {
	switch strings.ToLower(s) {
	case "vi", "vn", "vie", "vi_vn", "vi-vn", "vietnamese":
		return "vi"
	case "en", "eng", "en_gb", "en-gb", "en_us", "en-us", "english":
		return "en"
	}
	return ""
}
