/**
 * An act as people write it, before and after the session, part by part: what is edited ({@link
 * fr.beffroi.acts.written.Writing}) and what is signed, transmitted and published ({@link
 * fr.beffroi.acts.written.Extract}). Values only; nothing here decides.
 */
@NullMarked
package fr.beffroi.acts.written;

import org.jspecify.annotations.NullMarked;
