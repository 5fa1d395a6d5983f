CREATE TABLE payments (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint      NOT NULL REFERENCES orders,
    cents    integer     NOT NULL CHECK (cents > 0),
    made_at  timestamptz NOT NULL DEFAULT now()
);
