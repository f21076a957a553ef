package org.niangjia;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** Rules of the house that the module check does not see; they hold for the kernel and the engines too. */
@AnalyzeClasses(packages = "org.niangjia", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule datesAreOfJavaTime =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("org.niangjia.cli..", "org.niangjia.bench..")
            .should(accessField(System.class, "out").or(accessField(System.class, "err")));

    @ArchTest
    static final ArchRule enginesAndKernelDoNotKnowSpring = noClasses()
            .that()
            .resideInAnyPackage("org.niangjia.kernel..", "org.niangjia.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule theKernelDependsOnNothing = classes()
            .that()
            .resideInAPackage("org.niangjia.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.niangjia.kernel..");

    @ArchTest
    static final ArchRule theInsideOfAnEngineStaysInside = noClasses()
            .that()
            .resideOutsideOfPackage("org.niangjia.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.niangjia.engine.*.internal..");

    @ArchTest
    static final ArchRule controllersArePrivateToTheirWebPackage = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web..");

    @ArchTest
    static final ArchRule nothingIsLoggedThroughJavaUtilLogging =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}
