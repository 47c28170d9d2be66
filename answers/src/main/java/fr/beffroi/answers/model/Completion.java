package fr.beffroi.answers.model;

/**
 * A language model that completes a text, for other uses than answers: personal data that can be recognised is hidden from
 * it, and put back into what it wrote. What it wrote is to be checked by whoever asked.
 */
public final class Completion {
    private final Chat chat;

    public Completion(Endpoint endpoint) {
        this(endpoint, Spending.UNTOLD);
    }

    public Completion(Endpoint endpoint, Spending spending) {
        this.chat = new Chat(endpoint, spending);
    }

    /**
     * @param instructions what to do, ours alone
     * @param text data to do it with
     * @throws IllegalStateException if the endpoint gave nothing usable
     */
    public String complete(String instructions, String text) {
        Hidden hidden = Pseudonymiser.hide(text);
        try {
            return hidden.restore(chat.complete(instructions, hidden.text()));
        } catch (ModelFailure e) {
            throw new IllegalStateException(e.key(), e);
        }
    }
}
