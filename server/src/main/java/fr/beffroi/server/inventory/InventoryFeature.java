package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the inventory brings to the house: a line in the menu, and a page that a supplier's link opens. */
@Configuration(proxyBeanMethods = false)
class InventoryFeature {
    /** @throws fr.beffroi.oversight.NotAllowed unless the account may keep the inventory */
    static Person keeper(Account account) {
        return account.as(Role.ELU, Role.DPO, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR);
    }

    @Bean
    MenuEntry inventoryEntry() {
        return new MenuEntry("inventory", "inventory.menu", "/inventaire", 45, Stage.KEEPERS, MenuEntry.Place.REGISTER);
    }

    @Bean
    MenuEntry surveyEntry() {
        return new MenuEntry(
                "survey", "survey.menu", "/sondage", 85, java.util.EnumSet.allOf(Role.class), MenuEntry.Place.ACCOUNT);
    }

    @Bean
    PublicPaths supplierFormPaths() {
        return new PublicPaths(SupplierFormPage.PATH + "/*");
    }
}
