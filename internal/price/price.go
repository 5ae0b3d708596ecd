// Package price says what requests to a language model cost. Its table is an example with dates; whoever counts on a price sets it.
package price

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Price is what a model costs, in US dollars for a million tokens. What a provider takes off for input that it has seen before is not
// in it, so that a cost is rather too high.
type Price struct{ Input, Output float64 }

// Cost is the price of so many tokens.
func (p Price) Cost(input, output int) float64 {
	return (p.Input*float64(input) + p.Output*float64(output)) / 1e6
}

// USD writes an amount for people: four decimals below a dollar, where most requests are, more where those would all be zero, else two.
func USD(amount float64) string {
	switch {
	case amount > 0 && amount < 0.0001:
		return fmt.Sprintf("US$%.6f", amount)
	case amount < 1:
		return fmt.Sprintf("US$%.4f", amount)
	}
	return fmt.Sprintf("US$%.2f", amount)
}

// Row is a row of the table that the program ships with.
type Row struct {
	Price
	Host, Model  string
	Date, Source string // when and where it was seen
}

//go:embed prices.tsv
var shipped string

// dated finds the date that providers put behind the name of a model: gpt-4.1-mini-2025-04-14.
var dated = regexp.MustCompile(`-\d{4}-\d{2}-\d{2}$`)

// Find gives the row of a model on a host. The same model costs something else elsewhere, so the host has to be the one.
func Find(host, model string) (Row, bool) {
	rows, err := parse(shipped)
	if err != nil {
		return Row{}, false // a test reads the table
	}
	model = dated.ReplaceAllString(model, "")
	for _, r := range rows {
		if r.Host == host && r.Model == model {
			return r, true
		}
	}
	return Row{}, false
}

// parse reads a table: comments, a header, rows of six columns.
func parse(table string) ([]Row, error) {
	var out []Row
	header := true
	for i, line := range strings.Split(strings.TrimSuffix(table, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 6 {
			return nil, fmt.Errorf("line %d: %d columns, want 6", i+1, len(f))
		}
		in, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, fmt.Errorf("line %d: input: %w", i+1, err)
		}
		out = append(out, Row{Price: Price{Input: in}, Host: f[0], Model: f[1], Date: f[4], Source: f[5]})
		if out[len(out)-1].Output, err = strconv.ParseFloat(f[3], 64); err != nil {
			return nil, fmt.Errorf("line %d: output: %w", i+1, err)
		}
	}
	return out, nil
}
