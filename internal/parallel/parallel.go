// Package parallel does things side by side that do not depend on each other.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls do with 0 to n-1, in any order and on all processors, and returns when all calls have. A call that panics makes Each panic with the
// same value, in the goroutine of its caller; what is not begun by then may be left out.
func Each(n int, do func(i int)) {
	var begun atomic.Int64
	var fault atomic.Pointer[any]
	work := func() {
		defer func() {
			if p := recover(); p != nil {
				fault.CompareAndSwap(nil, &p)
			}
		}()
		for i := int(begun.Add(1)); i <= n && fault.Load() == nil; i = int(begun.Add(1)) {
			do(i - 1)
		}
	}
	var others sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
	if p := fault.Load(); p != nil {
		panic(*p)
	}
}
