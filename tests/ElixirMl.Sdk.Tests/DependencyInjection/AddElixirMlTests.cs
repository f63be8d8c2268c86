using ElixirMl.DependencyInjection;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.Sdk.Tests.DependencyInjection;

public sealed class AddElixirMlTests
{
    private const string Route = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    [Fact]
    public async Task A_predictor_asks_the_registered_client()
    {
        await using var provider = Provider(services => services.AddElixirMl()
            .AddChatClient(_ => new ScriptedClient(Route))
            .AddPredictor(client => new RouteTicketPredictor(client)));

        var answer = await provider.GetRequiredService<RouteTicketPredictor>().PredictAsync("a");

        Assert.Equal(Team.Billing, answer.Team);
    }

    [Fact]
    public async Task Programs_and_predictors_of_an_assembly_are_registered_without_being_named()
    {
        var dear = new ScriptedClient(Route);
        await using var provider = Provider(services =>
        {
            services.AddKeyedSingleton<IChatClient>("dear", dear);
            services.AddElixirMl(options => options.Defaults = new() { Model = "small" }).AddElixirMlPrograms("dear");
        });

        var answer = await provider.GetRequiredService<RouteTicketPredictor>().PredictAsync("a");

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Same(dear, provider.GetRequiredService<SupportDesk>().Route.Client);
        Assert.Equal("small", provider.GetRequiredService<SupportDesk>().Route.State.Settings.Model);
    }

    [Fact]
    public async Task Keys_tell_clients_apart()
    {
        var (cheap, dear) = (new ScriptedClient(Route), new ScriptedClient(Route));
        await using var provider = Provider(services =>
        {
            services.AddKeyedSingleton<IChatClient>("dear", dear);
            services.AddElixirMl(options => options.ClientKey = "cheap")
                .AddChatClient(_ => cheap, "cheap")
                .AddPredictor(client => new RouteTicketPredictor(client))
                .AddProgram((client, all) => new SupportDesk(client, all), "dear");
        });

        Assert.Same(cheap, provider.GetRequiredService<RouteTicketPredictor>().Client);
        Assert.Same(dear, provider.GetRequiredService<SupportDesk>().Route.Client);
    }

    [Fact]
    public async Task Defaults_reach_what_is_left_open_only()
    {
        await using var provider = Provider(services => services.AddElixirMl(options => options.Defaults = new() { Model = "small", Temperature = 0.5 })
            .AddChatClient(_ => new ScriptedClient(Route))
            .AddPredictor(client => new RouteTicketPredictor(client, new("Route") { Settings = new() { Model = "large" } }))
            .AddProgram((client, all) => new SupportDesk(client, all)));

        var own = provider.GetRequiredService<RouteTicketPredictor>().State.Settings;
        var program = provider.GetRequiredService<SupportDesk>().Route.State.Settings;

        Assert.Equal(("large", 0.5), (own.Model, own.Temperature));
        Assert.Equal(("small", 0.5), (program.Model, program.Temperature));
    }

    [Fact]
    public async Task Modules_of_a_program_come_from_the_container()
    {
        var closing = new PoliteClosing();
        await using var provider = Provider(services =>
        {
            services.AddSingleton(closing);
            services.AddElixirMl().AddChatClient(_ => new ScriptedClient(Route)).AddProgram((client, all) => new SupportDesk(client, all));
        });

        Assert.Same(closing, provider.GetRequiredService<SupportDesk>().Closing);
    }

    [Theory]
    [InlineData(null, "No chat client is registered. Call AddElixirMl().AddChatClient(…)")]
    [InlineData("cheap", "No chat client is registered under the key 'cheap'.")]
    public async Task A_missing_client_is_named(string? key, string message)
    {
        await using var provider = Provider(services => services.AddElixirMl().AddPredictor(client => new RouteTicketPredictor(client), key));

        var error = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<RouteTicketPredictor>);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider();
    }
}
