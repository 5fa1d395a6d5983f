module onramp.example/analysers

go 1.26

toolchain go1.26.8

require golang.org/x/tools v0.39.1-0.20260527181557-0f52e3809b35

require (
	golang.org/x/mod v0.30.0 // indirect
	golang.org/x/sync v0.18.0 // indirect
)
