package fr.beffroi.oversight;

/** What a person may do in a collectivity; see {@code PRODUCT.md}, People. */
public enum Role {
    AGENT,
    HEAD_OF_SERVICE,
    ELU,
    DPO,
    ADMINISTRATOR
}
