package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What other features say of a use is shown on its public page, asked inside the collectivité. */
class SaysOfUseTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private Collectivities collectivities;

    @Autowired
    private Register register;

    @Autowired
    private UseSheets sheets;

    @Autowired
    private Examinations examinations;

    @Autowired
    private RegisterChanges changes;

    @Autowired
    private LegalTexts laws;

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void each_feature_adds_its_lines_in_turn() {
        tenancy.run(
                own.id(),
                () -> uses.change(
                        "answers",
                        UseState.OPEN,
                        new Person(own.account(Role.ELU), Role.ELU),
                        new Motive("décidé", null)));
        List<Object> asked = new ArrayList<>();
        SaysOfUse training = use -> {
            asked.add(tenancy.current() + " " + use);
            return List.of(new SaysOfUse.Line("register.field.human", "12 agents formés"));
        };
        SaysOfUse silent = use -> List.of();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        ExtendedModelMap model = new ExtendedModelMap();
        new PublicUsePage(
                        collectivities,
                        tenancy,
                        register,
                        sheets,
                        examinations,
                        changes,
                        laws,
                        List.of(silent, training),
                        List.of())
                .one(own.slug(), "answers", model);
        assertThat(model.get("said"))
                .isEqualTo(List.of(new SaysOfUse.Line("register.field.human", "12 agents formés")));
        assertThat(asked).containsExactly(own.id() + " answers");
    }
}
