using ElixirMl.Abstractions.Tests.Variables.Contract;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

public class ModuleResolutionTests
{
    private static readonly Modules.Configuration Vector = new() { Retriever = nameof(VectorRetriever), RetrieverVectorRetriever = new() { Probes = 32 } };

    [Fact]
    public void A_module_without_constructor_parameters_needs_no_services_and_gets_its_own_variables()
    {
        var modules = new Modules().With(new Modules.Configuration { RetrieverKeywordRetriever = new() { K1 = 0.9, Stem = false } });

        Assert.Equal("keyword 0.9 False", modules.Retriever.Describe());
        Assert.Equal("keyword 1.2 True", new Modules().Retriever.Describe());
    }

    [Fact]
    public void Other_modules_come_from_the_services_and_get_their_own_variables()
    {
        var services = new Services().Add(services => new VectorRetriever(services));

        var modules = new Modules().With(Vector.ToValues(), services);

        Assert.Equal("vector 32", modules.Retriever.Describe());
        Assert.Same(services, ((VectorRetriever)modules.Retriever).Services);
        Assert.Equal("vector 32", modules.With(Vector).Retriever.Describe());
    }

    [Fact]
    public void A_module_is_made_once_for_each_configuration()
    {
        var services = new Services().Add(services => new VectorRetriever(services));
        var modules = new Modules().With(Vector.ToValues(), services);

        Assert.Same(modules.Retriever, modules.Retriever);
        Assert.NotSame(modules.Retriever, modules.With(Vector).Retriever);
        Assert.Equal(2, services.Made);
    }

    [Fact]
    public void Calls_at_the_same_time_get_one_module()
    {
        var services = new Services().Add(services => new VectorRetriever(services));
        var modules = new Modules().With(Vector.ToValues(), services);
        var seen = new IRetriever[16];

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, worker =>
        {
            for (var i = worker; i < seen.Length; i += 4)
            {
                seen[i] = modules.Retriever;
            }
        });

        Assert.Single(seen.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal(1, services.Made);
    }

    [Fact]
    public void Nobody_to_make_the_module_is_said_with_a_cure()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Modules().With(Vector).Retriever);

        Assert.Contains("'Retriever' chose 'VectorRetriever', which has no factory. Register VectorRetriever", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factory_that_makes_something_else_is_caught()
    {
        var variable = new ModuleVariable("Retriever", new ModuleOption("odd") { Factory = static _ => "a text" }) { Default = "odd", Contract = typeof(IRetriever) };

        var error = Assert.Throws<InvalidOperationException>(() => variable.Make(VariableSpace.Create(variable).Default()));

        Assert.Contains("made for it is a String, which does not implement IRetriever", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_does_not_implement_the_interface_is_refused_when_the_space_is_made()
    {
        var variable = new ModuleVariable("Retriever", new ModuleOption("odd") { Implementation = typeof(string) }) { Default = "odd", Contract = typeof(IRetriever) };

        var error = Assert.Single(Assert.Throws<ValidationException>(() => VariableSpace.Create(variable)).Result.Errors);

        Assert.Equal((VariableRules.Module, "String does not implement IRetriever"), (error.Rule, error.Message));
    }

    private sealed class Services : IServiceProvider
    {
        private readonly Dictionary<Type, Func<IServiceProvider, object>> _makers = [];
        private int _made;

        public int Made => _made;

        public Services Add<T>(Func<IServiceProvider, T> make)
            where T : class
        {
            _makers[typeof(T)] = make;
            return this;
        }

        public object? GetService(Type serviceType)
        {
            if (!_makers.TryGetValue(serviceType, out var make))
            {
                return null;
            }

            Interlocked.Increment(ref _made);
            return make(this);
        }
    }
}
