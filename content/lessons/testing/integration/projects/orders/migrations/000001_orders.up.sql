CREATE TABLE orders (
    id         bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference  text    NOT NULL UNIQUE,
    cents      integer NOT NULL CHECK (cents > 0),
    paid_cents integer NOT NULL DEFAULT 0 CHECK (paid_cents <= cents)
);
