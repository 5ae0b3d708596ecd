package memory

import (
	"context"
	"fmt"
	"slices"
)

// OpenFull opens the memory at path on a disk that is full when the file has so many pages.
func OpenFull(ctx context.Context, path string, pages int) (*DB, error) {
	return openToWrite(ctx, path, schema, []string{fmt.Sprintf("max_page_count(%d)", pages)})
}

// OpenLater opens the memory at path as a later version of the program does, whose schema takes more steps.
func OpenLater(ctx context.Context, path string, steps ...string) (*DB, error) {
	return openToWrite(ctx, path, slices.Concat(schema, steps), nil)
}

// OpenToRead opens the memory at path as where it cannot be written.
func OpenToRead(ctx context.Context, path string) (*DB, error) { return openToRead(ctx, path) }

// OpenHurried opens the memory at path and waits for other writers no longer than that many milliseconds.
func OpenHurried(ctx context.Context, path string, wait int) (*DB, error) {
	return openToWrite(ctx, path, schema, []string{fmt.Sprintf("busy_timeout = %d", wait)})
}

// OpenEarlier opens the memory at path as the version of the program did whose schema took so many steps.
func OpenEarlier(ctx context.Context, path string, steps int) (*DB, error) {
	return openToWrite(ctx, path, schema[:steps], nil)
}
