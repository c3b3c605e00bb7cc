package org.talent.rules.drools;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.compiler.kproject.models.KieModuleModelImpl;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.talent.rules.drools.RuleCompiler.Module;

/** Makes a knowledge base of compiled rules, once every class in them was looked into. */
final class LoadedModule {

    private LoadedModule() {}

    static ReleaseId release(String number) {
        return KieServices.Factory.get().newReleaseId("org.talent", "rules", number);
    }

    /** What in the classes is not on the list; empty where they may be loaded. */
    static Optional<Set<String>> foreign(Module.Classes compiled) {
        var names = new LinkedHashSet<String>();
        compiled.files().forEach((file, content) -> {
            if (file.endsWith(".class")) {
                names.addAll(ClassAllowList.refused(content));
            }
        });
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    static KieBase load(Module.Classes compiled) {
        var services = KieServices.Factory.get();
        var release = release(compiled.number());
        var model = new KieModuleModelImpl();
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        var files = new MemoryFileSystem();
        compiled.files().forEach(files::write);
        services.getRepository().addKieModule(new CanonicalKieModule(new MemoryKieModule(release, model, files)));
        try {
            return services.newKieContainer(release, LoadedModule.class.getClassLoader())
                    .getKieBase();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
