namespace ElixirMl.TestKit.Tests.Toys;

internal static class ToySources
{
    public const string Attribute = """
        [System.AttributeUsage(System.AttributeTargets.Class)]
        internal sealed class ToyAttribute : System.Attribute;

        """;

    public const string Train = """
        [Toy]
        public partial class Train
        {
            public int Wagons { get; set; }
        }
        """;

    public const string Ball = Attribute + """
        [Toy]
        public partial class Ball
        {
            public double Radius { get; set; }
        }
        """;
}
