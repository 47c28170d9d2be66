/**
 * Files of rows, with or without shapes, as a collectivité has them: CSV of any separator and encoding, GeoJSON, GeoPackage,
 * Shapefile, also packed as ZIP or GZIP. What engines share, no engine itself:
 *
 * <pre>{@code
 * Table table = Table.read(Path.of("zones.geojson"), name -> name.contains("zone"));
 * UnaryOperator<Geometry> move = Projection.between(table.projection(), Projection.LAMBERT_93);
 * for (Table.Row row : table.rows()) {
 *     String name = row.cells().get(table.columns().indexOf("LIBELLE"));
 *     System.out.println(name + " " + move.apply(row.shape()).getArea() + " m²");
 * }
 * }</pre>
 *
 * <p>A file is read whole or not at all: an {@link fr.beffroi.tables.UnreadableSource} says where, what and what to do. An engine
 * lists what it takes of a table as an enumeration of {@link fr.beffroi.tables.TableField}; {@link fr.beffroi.tables.Columns}
 * guesses the columns, {@link fr.beffroi.tables.Cells} reads them.
 */
@NullMarked
package fr.beffroi.tables;

import org.jspecify.annotations.NullMarked;
