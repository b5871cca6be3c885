package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.FormValidator;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/**
 * What a form costs on the server: making its schema, checking what was typed, drawing it. Bare networknt on the same
 * schema, compiled once, is the reference for checking: it says yes or no in English, knows no conditions between fields
 * and no computed values.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class FormsBench {

    @Param({"60", "200"})
    int fields;

    private MeasuredForm measured;
    private FormSchema schema;
    private JsonNode valid;
    private JsonNode wrong;
    private FormValidator validator;
    private Schema bare;
    private MeasuredScreen screen;

    /** Prepares form, data and reference; both sides must agree before anything is measured. */
    @Setup(Level.Trial)
    public void prepare() {
        measured = new MeasuredForm(fields);
        schema = measured.schema();
        valid = measured.valid();
        wrong = measured.wrong();
        validator = new FormValidator();
        bare = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema.json());
        screen = new MeasuredScreen();
        if (!validator.validate(schema, valid).isEmpty()
                || !bare.validate(valid).isEmpty()) {
            throw new IllegalStateException("The data do not keep the schema");
        }
        if (validator.validate(schema, wrong).size() != 5
                || bare.validate(wrong).size() != 5) {
            throw new IllegalStateException(
                    "Not five errors: " + validator.validate(schema, wrong) + bare.validate(wrong));
        }
    }

    /** The schema of a situation, made anew. */
    @Benchmark
    public FormSchema generate() {
        return measured.schema();
    }

    /** What the server does at every change: schema compiled, conditions judged, data checked. */
    @Benchmark
    public List<FormError> validateValid() {
        return validator.validate(schema, valid);
    }

    /** The same with five errors told in Chinese. */
    @Benchmark
    public List<FormError> validateFiveErrors() {
        return validator.validate(schema, wrong);
    }

    /** The reference: bare networknt, compiled before. */
    @Benchmark
    public List<Error> bareNetworkntValid() {
        return bare.validate(valid);
    }

    /** The reference with compiling, as our own check does it each time. */
    @Benchmark
    public List<Error> bareNetworkntCompileAndValidate() {
        return SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(schema.json())
                .validate(valid);
    }

    /** A screen with the filled form, from the schema as JSON to the answer that goes to the browser. */
    @Benchmark
    public String render() {
        return screen.render(new FormSchema(schema.json()), valid);
    }
}
