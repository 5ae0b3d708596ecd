package main

import (
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/seeds"
)

// engine is a drafter with the term base that its drafts are checked by.
type engine struct {
	base    *terms.Base
	drafter *summary.Offline
}

// newEngine loads the terms that the program ships with and the offline drafter.
func newEngine() (*engine, error) {
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	drafter, err := summary.NewOffline(base)
	if err != nil {
		return nil, err
	}
	return &engine{base: base, drafter: drafter}, nil
}
