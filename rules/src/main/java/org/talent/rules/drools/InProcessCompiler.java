package org.talent.rules.drools;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/** Compiles in the virtual machine of the caller, as an executable model: no interpreter, plain classes. */
final class InProcessCompiler implements RuleCompiler {

    private static final AtomicLong NUMBER = new AtomicLong();

    @Override
    public Module compile(String engineText) {
        var services = KieServices.Factory.get();
        var number = Long.toString(NUMBER.incrementAndGet());
        var release = LoadedModule.release(number);
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/org/talent/rules/generated/rules.drl", engineText);
        try {
            var builder = services.newKieBuilder(files, InProcessCompiler.class.getClassLoader())
                    .buildAll(ExecutableModelProject.class);
            var errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                return new Module.Refused(errors.getFirst().getText());
            }
            var module = (InternalKieModule) builder.getKieModule();
            var written = new HashMap<String, byte[]>();
            module.getFileNames().forEach(file -> written.put(file, module.getBytes(file)));
            return new Module.Classes(number, written);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
