package main

import "context"

// inOrder runs work on each of n tasks with the given number of workers and hands the results to emit in order of task, from
// the goroutine that called it. At most twice as many tasks as workers are begun and not yet emitted, so memory does not
// grow with n. It ends with the first error of emit, or with that of ctx even while a worker is stuck in a read.
func inOrder[T any](ctx context.Context, n, workers int, work func(context.Context, int) T, emit func(T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	tasks := make(chan task[T])
	order := make(chan chan T, 2*workers-1) // one more is in the hands of emit
	for range workers {
		go func() {
			for t := range tasks {
				t.result <- work(ctx, t.index)
			}
		}()
	}
	go deal(ctx, n, tasks, order)
	for result := range order {
		select {
		case r := <-result:
			if err := emit(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}

// task is one piece of work with the place for its result, which holds one so that no worker waits for the reader.
type task[T any] struct {
	index  int
	result chan T
}

// deal gives out n tasks, and their results in the same order, until ctx ends.
func deal[T any](ctx context.Context, n int, tasks chan<- task[T], order chan<- chan T) {
	defer close(order)
	defer close(tasks)
	for i := range n {
		t := task[T]{index: i, result: make(chan T, 1)}
		select {
		case order <- t.result:
		case <-ctx.Done():
			return
		}
		select {
		case tasks <- t:
		case <-ctx.Done():
			return
		}
	}
}
