package config

// Nearest is the candidate that differs least from name, or "" when all differ too much to be what was meant.
func Nearest(name string, candidates []string) string {
	best, found := len(name)/3+1, ""
	for _, c := range candidates {
		if len(c) < 2 {
			continue
		}
		if d := distance(name, c); d <= best && (found == "" || d < best) {
			best, found = d, c
		}
	}
	return found
}

// distance counts the single letters to insert, delete or replace to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost = 1 + min(diagonal, row[j], row[j-1])
			}
			diagonal, row[j] = row[j], cost
		}
	}
	return row[len(b)]
}
