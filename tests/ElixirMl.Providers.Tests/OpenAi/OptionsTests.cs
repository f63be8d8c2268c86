using ElixirMl.Clients;
using ElixirMl.DependencyInjection;
using ElixirMl.MlTypes;
using ElixirMl.OpenAi;
using ElixirMl.Providers.Tests.Endpoints;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class OptionsTests
{
    [Fact]
    public void Configuration_is_read_by_section_first_and_by_variable_then()
    {
        var options = OpenAiOptions.FromConfiguration(Configuration(
            ("OpenAi:Model", "gpt-4.1"), ("OPENAI_MODEL", "other"), ("OPENAI_API_KEY", Clients.Key), ("OPENAI_BASE_URL", "http://localhost:11434/v1")));

        Assert.Equal("gpt-4.1", options.Model);
        Assert.Equal(new("http://localhost:11434/v1"), options.Endpoint);
        Assert.Equal(ApiKey.Create(Clients.Key), options.ApiKey);
    }

    [Fact]
    public void Every_unusable_value_is_named_and_the_key_is_not()
    {
        var error = Assert.Throws<ValidationException>(() => OpenAiOptions.FromConfiguration(Configuration(("OpenAi:ApiKey", $"{Clients.Key} x"), ("OpenAi:Endpoint", "localhost"))));

        Assert.Equal(["OpenAi:ApiKey", "OpenAi:Endpoint"], error.Result.Errors.Select(static problem => problem.Path));
        Assert.DoesNotContain(Clients.Key, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://host/v1")]
    [InlineData("https://user:secret@host/v1")]
    [InlineData("https://host/v1?key=secret")]
    public void An_address_that_cannot_be_shown_or_used_is_refused(string address)
    {
        var options = new OpenAiOptions { Endpoint = new(address), Model = "m", Retries = 11, Timeout = TimeSpan.Zero };

        var problems = options.Validate();

        Assert.Equal(["OpenAi:Endpoint", "OpenAi:Timeout", "OpenAi:Retries"], problems.Errors.Select(static problem => problem.Path));
        Assert.DoesNotContain("secret", problems.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OpenAi_itself_needs_a_key()
    {
        var error = Assert.Throws<ValidationException>(() => new OpenAiChatClient(new() { Model = "gpt-4.1" }));

        Assert.Contains("OPENAI_API_KEY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogue_knows_prices_snapshots_and_the_default()
    {
        using var client = new OpenAiChatClient(new() { ApiKey = ApiKey.Create(Clients.Key), Model = "gpt-4.1-mini", Models = [new("tuned") { InputPrice = 1, OutputPrice = 1 }] });

        var catalog = (IModelCatalog)client.GetService(typeof(IModelCatalog))!;

        Assert.Equal(0.4m, catalog.Default!.InputPrice);
        Assert.Same(catalog.Default, catalog.Find("gpt-4.1-mini-2025-04-14"));
        Assert.Null(catalog.Find("gpt-4.1-mini-latest"));
        Assert.NotNull(catalog.Find("tuned"));
        Assert.Equal(catalog.Models.OrderBy(static model => model.InputPrice + model.OutputPrice).Select(static model => model.Id), catalog.Models.Select(static model => model.Id));
    }

    [Fact]
    public void An_unknown_endpoint_has_the_configured_models_only()
    {
        using var client = new OpenAiChatClient(new() { Endpoint = new("http://localhost:11434/v1"), Model = "llama" });

        var catalog = (IModelCatalog)client.GetService(typeof(IModelCatalog))!;

        Assert.Equal(["llama"], catalog.Models.Select(static model => model.Id));
        Assert.Null(catalog.Default!.InputPrice);
    }

    [Fact]
    public async Task A_client_is_registered_from_configuration()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        await using var services = Services(Configuration(("OpenAi:ApiKey", Clients.Key), ("OpenAi:Endpoint", server.Endpoint.ToString()), ("OpenAi:Model", "m")), null);

        var response = await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi");

        Assert.Equal("Hello.", response.Text);
        Assert.Equal($"Bearer {Clients.Key}", Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task A_key_that_was_read_is_not_sent_to_another_address()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        await using var services = Services(Configuration(("OpenAi:ApiKey", Clients.Key), ("OpenAi:Model", "m")), options => options.Endpoint = server.Endpoint);

        await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi");

        Assert.Equal("", Assert.Single(server.Requests).Authorization);
    }

    [Theory]
    [InlineData("Groq", "https://api.groq.com/openai/v1", "openai/gpt-oss-20b")]
    [InlineData("Google", "https://generativelanguage.googleapis.com/v1beta/openai", "gemini-2.5-flash")]
    public void A_vendor_has_its_own_names_address_and_prices(string name, string address, string model)
    {
        var vendor = Assert.Single((OpenAiVendor[])[OpenAiVendor.Groq, OpenAiVendor.Google], vendor => vendor.Name == name);
        using var client = new OpenAiChatClient(OpenAiOptions.For(vendor, Configuration(($"{name}:ApiKey", Clients.Key), ($"{vendor.VariablePrefix}_MODEL", model))));

        var metadata = (ChatClientMetadata)client.GetService(typeof(ChatClientMetadata))!;
        Assert.Equal((new Uri(address), model), (metadata.ProviderUri, metadata.DefaultModelId));
        Assert.NotNull(((IModelCatalog)client.GetService(typeof(IModelCatalog))!).Default!.InputPrice);
    }

    [Fact]
    public void Vendors_on_this_machine_need_no_key_and_the_others_say_where_it_goes()
    {
        Assert.True(OpenAiOptions.For(OpenAiVendor.Ollama, Configuration()).Validate().IsValid);
        Assert.Contains("GROQ_API_KEY or Groq:ApiKey", OpenAiOptions.For(OpenAiVendor.Groq, Configuration()).Validate().ToString(), StringComparison.Ordinal);
        Assert.Contains("AZURE_OPENAI_BASE_URL", OpenAiOptions.For(OpenAiVendor.Azure, Configuration()).Validate().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_source_that_names_nothing_is_an_error()
    {
        var error = Assert.Throws<ValidationException>(() => OpenAiOptions.FromConfiguration(Configuration(("OpenAi:KeySource", "NO_SUCH_VARIABLE_ANYWHERE"))));

        Assert.Equal("OpenAi:KeySource", Assert.Single(error.Result.Errors).Path);
    }

    private static ServiceProvider Services(IConfiguration configuration, Action<OpenAiOptions>? configure)
    {
        var services = new ServiceCollection().AddSingleton(configuration);
        services.AddElixirMl().AddOpenAi(configure);
        return services.BuildServiceProvider();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(static pair => pair.Key, static string? (pair) => pair.Value)).Build();
}
