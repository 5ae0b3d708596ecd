// Package parallel does things side by side that do not depend on each other.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls do with 0 to n-1, in any order and on all processors, and returns when all calls have. A call that panics makes Each panic with the
// same value, in the goroutine of its caller; what is not begun by then may be left out.
//
// It waits for calls, not for goroutines: a processor that wakes up when nothing is left to do holds nobody up.
func Each(n int, do func(i int)) {
	var begun atomic.Int64
	var fault atomic.Pointer[any]
	var left sync.WaitGroup
	left.Add(max(n, 0))
	call := func(i int) {
		defer left.Done()
		defer func() {
			if p := recover(); p != nil {
				fault.CompareAndSwap(nil, &p)
			}
		}()
		if fault.Load() == nil {
			do(i)
		}
	}
	work := func() {
		for i := int(begun.Add(1)); i <= n; i = int(begun.Add(1)) {
			call(i - 1)
		}
	}
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		go work()
	}
	work()
	left.Wait()
	if p := fault.Load(); p != nil {
		panic(*p)
	}
}
