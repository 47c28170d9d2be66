/** Service-public.fr fiches and the collectivity'\''s own documents, read into one shape. */
@NullMarked
package fr.beffroi.answers.corpus;

import org.jspecify.annotations.NullMarked;
