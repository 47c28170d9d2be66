package fr.beffroi.server.buildings;

import java.util.UUID;

/** All that a scan found is before people: told in the transaction that put it there. */
record ScanDone(UUID scan, boolean demonstration) {}
