-- A person takes back what was measured wrongly: a row of which nothing is left goes.
grant delete on telemetry_hours to ${app};
