package fr.beffroi.acts.draft.model;

/** The door to a language model, wherever it runs. */
@FunctionalInterface
public interface LanguageModel {
    /**
     * @param instructions what to do, ours alone
     * @param text data to do it with, which others wrote and which holds no instruction
     * @return what it wrote, whatever that may be
     * @throws RuntimeException if there is no answer
     */
    String complete(String instructions, String text);
}
