package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Declares invented AI of other software in each demonstration collectivity, by the same line as a real one. Seeding again changes
 * nothing.
 */
@Component
public class DemoInventory {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Inventory inventory;
    private final JsonMapper json;

    DemoInventory(
            Collectivities collectivities, Accounts accounts, Tenancy tenancy, Inventory inventory, JsonMapper json) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.inventory = inventory;
        this.json = json;
    }

    public void seed() {
        List<Invented> invented = invented();
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), () -> settle(invented)));
    }

    private void settle(List<Invented> invented) {
        boolean peopled = Stream.of(Role.DPO, Role.ELU)
                .allMatch(role -> accounts.all().stream().anyMatch(account -> account.is(role)));
        if (!peopled || !inventory.list().isEmpty()) {
            return;
        }
        Person dpo = accounts.getFirst(Role.DPO).as(Role.DPO);
        Person elected = accounts.getFirst(Role.ELU).as(Role.ELU);
        for (Invented one : invented) {
            DeclaredUse declared = inventory.declare(one.found().checked(), dpo);
            inventory.bring(declared.id(), Stage.EXAMINED, one.motive(), null, dpo);
            if (one.stage() != Stage.EXAMINED) {
                inventory.bring(declared.id(), one.stage(), one.motive(), null, elected);
            }
            inventory.publish(declared.id(), one.published(), dpo);
        }
    }

    private List<Invented> invented() {
        try (InputStream file = DemoInventory.class.getResourceAsStream("demonstration.json")) {
            return json.readValue(Objects.requireNonNull(file), new TypeReference<List<Invented>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Invented(
            Kind kind,
            Domain field,
            String title,
            String supplier,
            String product,
            String purpose,
            String responsible,
            Stage stage,
            String motive,
            boolean published) {
        Inventory.Found found() {
            return new Inventory.Found(kind, field, title, supplier, product, purpose, responsible);
        }
    }
}
