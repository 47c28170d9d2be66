package fr.beffroi.oversight.use;

/** Risk class under Regulation (EU) 2024/1689 (AI Act), as the collectivity assessed it. */
public enum RiskClass {
    MINIMAL,
    TRANSPARENCY,
    HIGH,
    PROHIBITED
}
