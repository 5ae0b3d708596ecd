import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;

import org.omegat.core.Core;
import org.omegat.core.data.IProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderTBX;

/** Prints the glossary entries that OmegaT reads in a TBX file, in a project from Vietnamese into English. */
public class ReadGlossary {
    public static void main(String[] args) throws Exception {
        Constructor<ProjectProperties> make = ProjectProperties.class.getDeclaredConstructor();
        make.setAccessible(true);
        ProjectProperties properties = make.newInstance();
        properties.setSourceLanguage("vi");
        properties.setTargetLanguage("en");
        Core.setProject((IProject) Proxy.newProxyInstance(ReadGlossary.class.getClassLoader(), new Class<?>[] {IProject.class},
            (proxy, method, values) -> method.getName().equals("getProjectProperties") ? properties : null));
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (GlossaryEntry e : GlossaryReaderTBX.read(new File(args[0]), false)) {
            out.println(e.getSrcText() + " = " + e.getLocText());
        }
    }
}
