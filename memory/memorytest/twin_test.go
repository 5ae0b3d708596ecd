package memorytest_test

import (
	"testing"

	"songngu/memory"
	"songngu/memory/memorytest"
)

func TestTwin(t *testing.T) {
	memorytest.Run(t, func(testing.TB) memory.Store { return memorytest.NewTwin() })
}
