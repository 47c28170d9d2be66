/**
 * The optional language model, kept on a short lead: it may reword a draft of quotations, never add to it.
 *
 * <pre>{@code
 * var endpoint = new Endpoint(URI.create("http://127.0.0.1:11434/v1"), "mistral", null, Duration.ofSeconds(20), 200_000);
 * var answers = new Answers(national, local, new EndpointWording(endpoint));
 * }</pre>
 *
 * <p>Off unless an endpoint is configured. {@code Pseudonymiser} hides personal data before anything leaves,
 * {@code SupportCheck} judges each sentence that comes back, {@code EndpointWording} falls back to the quotations.
 */
@NullMarked
package fr.beffroi.answers.model;

import org.jspecify.annotations.NullMarked;
