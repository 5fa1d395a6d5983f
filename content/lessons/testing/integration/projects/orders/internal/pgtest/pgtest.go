// Package pgtest gives each test a PostgreSQL of its own: a database made from
// a migrated template, or a transaction that is rolled back.
//
// The server is the one at ORDERS_TEST_DSN or, without that, a container.
package pgtest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/testcontainers/testcontainers-go"
	"github.com/testcontainers/testcontainers-go/modules/postgres"
)

// image is the version that production runs.
const image = "postgres:17-alpine"

type server struct {
	dsn      string // of the database postgres, as a user who may create others
	template string
	stop     func() error
}

// Server starts one server for a test binary, when the first test asks for it.
type Server struct {
	migrate func(dsn string) error
	start   func() (*server, error)
	started atomic.Bool
	count   atomic.Int64
}

// New returns a server whose databases have been migrated by migrate.
func New(migrate func(dsn string) error) *Server {
	s := &Server{migrate: migrate}
	s.start = sync.OnceValues(s.open)
	return s
}

// Run runs the tests and stops the server, for use in TestMain.
func (s *Server) Run(m *testing.M) int {
	code := m.Run()
	if !s.started.Load() {
		return code
	}
	if server, err := s.start(); err == nil {
		if err := server.stop(); err != nil {
			fmt.Fprintln(os.Stderr, "pgtest:", err)
		}
	}
	return code
}

// Database returns a pool on a database that no other test uses. Skips with -short.
func (s *Server) Database(t *testing.T) *pgxpool.Pool {
	t.Helper()
	server := s.need(t)
	name := fmt.Sprintf("%s_%d", server.template, s.count.Add(1))
	if err := exec(t.Context(), server.dsn, `CREATE DATABASE `+name+` TEMPLATE `+server.template); err != nil {
		t.Fatal(err)
	}
	pool, err := pgxpool.New(t.Context(), withDatabase(server.dsn, name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		pool.Close()
		// t.Context() is over here.
		if err := exec(context.Background(), server.dsn, `DROP DATABASE `+name); err != nil {
			t.Error(err)
		}
	})
	return pool
}

// Tx returns a transaction that is rolled back when the test ends. Skips with -short.
func (s *Server) Tx(t *testing.T) pgx.Tx {
	t.Helper()
	server := s.need(t)
	ctx := context.Background() // the rollback comes after the end of t.Context()
	conn, err := pgx.Connect(ctx, withDatabase(server.dsn, server.template+"_shared"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(ctx) })
	tx, err := conn.Begin(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := tx.Rollback(ctx); err != nil {
			t.Error(err)
		}
	})
	return tx
}

func (s *Server) need(t *testing.T) *server {
	t.Helper()
	if testing.Short() {
		t.Skip("needs PostgreSQL; not with -short")
	}
	server, err := s.start()
	if err != nil {
		t.Fatal(err)
	}
	return server
}

func (s *Server) open() (*server, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	s.started.Store(true)
	dsn, stop := os.Getenv("ORDERS_TEST_DSN"), func() error { return nil }
	if dsn == "" {
		container, err := postgres.Run(ctx, image, postgres.BasicWaitStrategies())
		if err != nil {
			return nil, fmt.Errorf("start a container (or set ORDERS_TEST_DSN to a server's address): %w", err)
		}
		stop = func() error { return testcontainers.TerminateContainer(container) }
		if dsn, err = container.ConnectionString(ctx, "sslmode=disable"); err != nil {
			return nil, errors.Join(err, stop())
		}
	}
	// Several packages may use one server, each with names of its own.
	template := fmt.Sprintf("orders_test_%d", os.Getpid())
	shared := template + "_shared"
	if err := errors.Join(
		exec(ctx, dsn, `CREATE DATABASE `+template),
		s.migrate(withDatabase(dsn, template)),
		exec(ctx, dsn, `CREATE DATABASE `+shared+` TEMPLATE `+template),
	); err != nil {
		return nil, errors.Join(err, stop())
	}
	return &server{dsn, template, func() error {
		ctx := context.Background()
		return errors.Join(exec(ctx, dsn, `DROP DATABASE `+shared), exec(ctx, dsn, `DROP DATABASE `+template), stop())
	}}, nil
}

func exec(ctx context.Context, dsn, sql string) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, sql); err != nil {
		return fmt.Errorf("%s: %w", sql, err)
	}
	return nil
}

// withDatabase puts another database's name into a DSN.
func withDatabase(dsn, name string) string {
	u, err := url.Parse(dsn)
	if err != nil {
		return dsn // pgx says what is wrong with it
	}
	u.Path = "/" + name
	return u.String()
}
