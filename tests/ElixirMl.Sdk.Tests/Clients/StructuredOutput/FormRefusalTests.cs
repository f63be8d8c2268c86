using ElixirMl.Clients;
using ElixirMl.Clients.StructuredOutput;

namespace ElixirMl.Sdk.Tests.Clients.StructuredOutput;

/// <summary>Words of vendors that refuse a form, and words that only mention it.</summary>
public sealed class FormRefusalTests
{
    [Theory]
    [InlineData(OutputRung.Schema, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.")]
    [InlineData(OutputRung.Schema, "This model does not support response format `json_schema`. See supported models at https://console.groq.com/docs")]
    [InlineData(OutputRung.Schema, "This response_format type is unavailable now")]
    [InlineData(OutputRung.Schema, "response_format: Extra inputs are not permitted")]
    [InlineData(OutputRung.Schema, "response_format type must be one of \"text\" or \"json_object\", but got: json_schema")]
    [InlineData(OutputRung.Schema, "Unknown parameter: 'response_format'.")]
    [InlineData(OutputRung.Schema, "output_config: structured outputs are not supported with this model")]
    [InlineData(OutputRung.Tool, "registry.ollama.ai/library/gemma does not support tools")]
    [InlineData(OutputRung.Tool, "tools param requires --jinja flag")]
    [InlineData(OutputRung.Tool, "\"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set")]
    [InlineData(OutputRung.Tool, "Function calling is not enabled for models/gemma-3")]
    [InlineData(OutputRung.Tool, "`tool calling` is not supported with this model")]
    [InlineData(OutputRung.Json, "JSON mode is not enabled for models/gemma-3")]
    [InlineData(OutputRung.Json, "The endpoint ignores 'response_format'.")]
    public void A_model_that_cannot_give_the_form_is_understood(object rung, string words) => Assert.Equal(FormRefusal.OfModel, Of(rung, words));

    [Theory]
    [InlineData(OutputRung.Schema, "Invalid schema for response_format 'answer': In context=(), 'additionalProperties' is required to be supplied and to be false.")]
    [InlineData(OutputRung.Schema, "invalid JSON schema for response_format: 'answer': /properties/a: unsupported keyword")]
    [InlineData(OutputRung.Schema, "output_config.format.schema: For 'object' type, property 'maximum' is not supported")]
    [InlineData(OutputRung.Tool, "tools.0.custom.input_schema: JSON schema is invalid.")]
    [InlineData(OutputRung.Json, "json mode (response_format) cannot be combined with tool calling")]
    public void A_request_that_cannot_have_it_is_told_from_that(object rung, string words) => Assert.Equal(FormRefusal.OfRequest, Of(rung, words));

    [Theory]
    [InlineData(OutputRung.Schema, "Invalid 'tools[0].function.name': string too long. Expected a string with maximum length 64.")]
    [InlineData(OutputRung.Tool, "Invalid 'tools[0].function.name': string too long. Expected a string with maximum length 64.")]
    [InlineData(OutputRung.Schema, "Your prompt mentions tools that are too long")]
    [InlineData(OutputRung.Tool, "Your prompt mentions tools that are too long")]
    [InlineData(OutputRung.Json, "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.")]
    [InlineData(OutputRung.Schema, "There is no such model.")]
    [InlineData(OutputRung.Schema, "Unsupported value: 'temperature' does not support 0.2 with this model. See response_format.")]
    [InlineData(OutputRung.Prompt, "'response_format' is not supported with this model.")]
    public void What_only_mentions_it_teaches_nothing(object rung, string words) => Assert.Equal(FormRefusal.None, Of(rung, words));

    [Fact]
    public void Errors_that_may_pass_refuse_nothing() =>
        Assert.Equal(FormRefusal.None, FormRefusals.Of(new ServerErrorException("'response_format' is not supported with this model."), OutputRung.Schema));

    private static FormRefusal Of(object rung, string words) => FormRefusals.Of(new InvalidRequestException($"https://host/v1 answered 400 invalid_request_error. {words}"), (OutputRung)rung);
}
