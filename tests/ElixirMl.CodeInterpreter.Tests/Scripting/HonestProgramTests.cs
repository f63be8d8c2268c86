using ElixirMl.Predictors.Code;

namespace ElixirMl.CodeInterpreter.Tests.Scripting;

/// <summary>Programs as models write them must run.</summary>
public sealed class HonestProgramTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "return new { answer = 6 * 7 };", """{"answer":42}""" },
        { "var sum = 0; for (var i = 1; i <= 100; i++) sum += i; return new { sum };", """{"sum":5050}""" },
        { "Submit(new { answer = \"yes\" });", """{"answer":"yes"}""" },
        { "try { Submit(1); } catch (Exception) { } return 2;", "1" },
        { "int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nreturn Fib(20);", "6765" },
        { "return new Point(3, 4).Length;\nrecord Point(double X, double Y) { public double Length => Math.Sqrt(X * X + Y * Y); }", "5" },
        { "record Point(int X, int Y);\nvar p = new Point(1, 2) with { Y = 5 };\nvar (x, y) = p;\nreturn new { p, same = p == new Point(1, 5), text = p.ToString(), x, y };", """{"p":{"X":1,"Y":5},"same":true,"text":"Point { X = 1, Y = 5 }","x":1,"y":5}""" },
        { "record struct Pair(int A, string B);\nreturn new HashSet<Pair> { new(1, \"a\"), new(1, \"a\") }.Count;", "1" },
        { "var counts = new Dictionary<string, int>(); foreach (var word in \"a b a\".Split(' ')) counts[word] = counts.GetValueOrDefault(word) + 1; return counts;", """{"a":2,"b":1}""" },
        { "return \"the quick brown fox\".Split(' ').GroupBy(w => w.Length).OrderBy(g => g.Key).Select(g => new { g.Key, Words = g.ToList() }).ToList();", """[{"Key":3,"Words":["the","fox"]},{"Key":5,"Words":["quick","brown"]}]""" },
        { "return (from a in Enumerable.Range(1, 4) from b in Enumerable.Range(a, 3) let s = a * b where s % 2 == 0 orderby s descending select s).Take(3);", "[24,20,16]" },
        { "return (from a in new[] { 1, 2 } join b in new[] { 2, 3 } on a equals b into g select g.Count()).Sum();", "1" },
        { "IEnumerable<int> Odd() { for (var i = 1; ; i += 2) yield return i; }\nreturn Odd().Skip(2).Take(3);", "[5,7,9]" },
        { "List<int> a = [1, 2, 3]; int[] b = [.. a, 4]; Span<int> c = [5, 6]; ReadOnlySpan<int> d = [7, 8]; IEnumerable<int> e = [9, ..b]; return new { b, c = c[0] + d[1], e };", """{"b":[1,2,3,4],"c":13,"e":[9,1,2,3,4]}""" },
        { "var text = \"hello\"; return new { last = text[^1], middle = text[1..4], up = text.ToUpperInvariant(), reversed = new string(text.Reverse().ToArray()) };", """{"last":"o","middle":"ell","up":"HELLO","reversed":"olleh"}""" },
        { "var name = \"Ada\"; var share = 0.256; return $\"{name,5} has {share:P0} or {share:0.0}\";", "\"  Ada has 26 % or 0.3\"" },
        { "return Regex.Matches(\"a1b22c333\", @\"\\d+\").Select(m => int.Parse(m.Value)).ToArray();", "[1,22,333]" },
        { "return Regex.Replace(\"2026-11-29\", @\"(\\d+)-(\\d+)-(\\d+)\", m => $\"{m.Groups[3].Value}.{m.Groups[2].Value}.\");", "\"29.11.\"" },
        { "return BigInteger.Pow(2, 100) % 1000007;", "698635" },
        { "return decimal.Round(10m / 3, 2, MidpointRounding.AwayFromZero);", "3.33" },
        { "var days = (new DateOnly(2024, 3, 1).DayNumber - new DateOnly(2024, 2, 1).DayNumber); return new { days, day = new DateTime(2024, 2, 29).DayOfWeek, span = TimeSpan.FromMinutes(90) };", """{"days":29,"day":"Thursday","span":"01:30:00"}""" },
        { "return new DateTime(2026, 1, 31).AddMonths(1).ToString(\"yyyy-MM-dd\", CultureInfo.InvariantCulture);", "\"2026-02-28\"" },
        { "var random = new Random(5); var a = random.Next(100); var b = new Random(5).Next(100); return a == b;", "true" },
        { "var q = new PriorityQueue<string, int>(); q.Enqueue(\"b\", 2); q.Enqueue(\"a\", 1); var s = new Stack<int>(); s.Push(1); var l = new LinkedList<int>(); l.AddLast(2); return q.Dequeue() + s.Pop() + l.First!.Value;", "\"a12\"" },
        { "string Kind(object? value) => value switch { null => \"none\", int n when n > 5 => \"big\", int => \"small\", string { Length: 0 } => \"empty\", (1, 2) => \"pair\", _ => \"other\" };\nreturn new[] { Kind(null), Kind(9), Kind(1), Kind(\"\"), Kind((1, 2)), Kind(1.5) };", """["none","big","small","empty","pair","other"]""" },
        { "int[] values = [1, 2, 3]; return values is [var first, .. var rest] ? new { first, rest } : null;", """{"first":1,"rest":[2,3]}""" },
        { "var text = \"red\"; switch (text) { case \"red\": case \"green\": goto case \"blue\"; case \"blue\": return 1; case \"a\": case \"b\": case \"c\": case \"d\": case \"e\": return 3; default: return 2; }", "1" },
        { "try { return int.Parse(\"x\"); } catch (FormatException error) when (error.Message.Length > 0) { return -1; } finally { Print(\"done\"); }", "-1" },
        { "try { throw new InvalidOperationException(\"no\"); } catch (Exception error) { return error.Message; }", "\"no\"" },
        { "interface IShape { double Area { get; } }\nclass Square(double side) : IShape { public double Area => side * side; }\nclass Circle : IShape { public double Area => Math.Round(Math.PI, 2); }\nIShape[] shapes = [new Square(2), new Circle()];\nreturn shapes.Sum(s => s.Area);", "7.140000000000001" },
        { "enum Colour { Red, Green }\nreturn new { all = Enum.GetNames<Colour>(), one = Enum.Parse<Colour>(\"green\", true), has = Enum.TryParse<Colour>(\"Blue\", out _) };", """{"all":["Red","Green"],"one":"Green","has":false}""" },
        { "[Flags] enum Right { Read = 1, Write = 2 }\nreturn (Right.Read | Right.Write).HasFlag(Right.Write);", "true" },
        { "class Box<T> where T : IComparable<T> { private readonly List<T> _items = []; public void Add(T item) => _items.Add(item); public T Max() => _items.Max()!; }\nvar box = new Box<int>(); box.Add(3); box.Add(9); return box.Max();", "9" },
        { "static class Tools { public static readonly int[] Primes = [2, 3, 5, 7]; public static int Twice(this int value) => 2 * value; }\nreturn Tools.Primes.Select(p => p.Twice()).Sum();", "34" },
        { "class Vector(int x, int y) { public int X => x; public int Y => y; public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y); public static implicit operator Vector((int X, int Y) p) => new(p.X, p.Y); public void Deconstruct(out int a, out int b) { a = x; b = y; } }\nVector sum = new Vector(1, 2) + (3, 4); var (p, q) = sum; return new[] { p, q };", "[4,6]" },
        { "class Ring : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }\nvar sum = 0; foreach (var i in new Ring()) sum += i; return sum;", "3" },
        { "class Door : IDisposable { public int Closed; public void Dispose() => Closed++; }\nvar door = new Door(); using (door) { } { using var again = door; } return door.Closed;", "2" },
        { "int[,] grid = new int[3, 3]; for (var i = 0; i < 3; i++) grid[i, i] = i; var jagged = new int[2][]; jagged[0] = [1]; return grid[2, 2] + grid.GetLength(0) + jagged[0].Length;", "6" },
        { "(string Name, int Age)[] people = [(\"Ada\", 36), (\"Bob\", 40)]; return people.OrderByDescending(p => p.Age).First().Name;", "\"Bob\"" },
        { "var builder = new StringBuilder(); builder.Append($\"{1 + 1}\").AppendLine(\"x\").Insert(0, 'a'); return builder.ToString().Trim();", "\"a2x\"" },
        { "Func<int, Func<int, int>> add = a => b => a + b; Action<int> nothing = _ => { }; nothing(1); return add(2)(3);", "5" },
        { "delegate int Change(int value);\nChange twice = v => v * 2; return twice(4);", "8" },
        { "int? none = null; string? text = null; return new { a = none ?? 1, b = text?.Length, c = none is null };", """{"a":1,"b":null,"c":true}""" },
        { "var json = JsonDocument.Parse(\"{\\\"a\\\":[1,2]}\").RootElement; return json.GetProperty(\"a\").EnumerateArray().Sum(e => e.GetInt32());", "3" },
        { "return Convert.ToHexString(Encoding.UTF8.GetBytes(\"hi\")) + Convert.ToBase64String(new byte[] { 1, 2 });", "\"6869AQI=\"" },
        { "var memo = new Dictionary<(int, int), long>(); long Paths(int r, int c) { if (r == 0 || c == 0) return 1; if (memo.TryGetValue((r, c), out var known)) return known; return memo[(r, c)] = Paths(r - 1, c) + Paths(r, c - 1); }\nreturn Paths(16, 16);", "601080390" },
        { "unchecked { var hash = 17; foreach (var c in \"abc\") hash = hash * 31 + c; return hash; }", "602801" },
        { "T Max<T>(IEnumerable<T> values) where T : INumber<T> { var best = values.First(); foreach (var v in values) if (v > best) best = v; return best; }\nreturn Max(new[] { 1.5, 2.5 });", "2.5" },
        { "ref int Largest(int[] values) => ref values[^1];\nint[] numbers = [1, 2]; Largest(numbers) = 7; return numbers;", "[1,7]" },
        { "var set = ImmutableArray.Create(3, 1, 2).Sort(); var list = ImmutableList<int>.Empty.Add(1); ImmutableArray<int> built = [4]; return set.Concat(list).Concat(built);", "[1,2,3,1,4]" },
        { "readonly struct Celsius { public required double Degrees { get; init; } public override string ToString() => $\"{Degrees} C\"; }\nreturn new Celsius { Degrees = 3 }.ToString();", "\"3 C\"" },
        { "abstract class Animal { public abstract string Say(); public virtual int Legs => 4; }\nsealed class Bird : Animal { public override string Say() => \"tweet\"; public override int Legs => 2; }\nAnimal a = new Bird(); return $\"{a.Say()} {a.Legs}\";", "\"tweet 2\"" },
        { "void Sort(Span<int> values) { for (var i = 0; i < values.Length; i++) for (var j = i + 1; j < values.Length; j++) if (values[j] < values[i]) (values[i], values[j]) = (values[j], values[i]); }\nint[] data = [3, 1, 2]; Sort(data); return data;", "[1,2,3]" },
        { "using System.Text;\nusing Numbers = System.Collections.Generic.List<int>;\nvar n = new Numbers { 1 }; return new StringBuilder().Append(n.Count).ToString();", "\"1\"" },
        { "class Maker { public int Made = 3; }\nT Make<T>() where T : new() => new T();\nreturn Make<Maker>().Made;", "3" },
        { "// A comment with a brace }\n/* and { another */\nreturn \"}\";", "\"}\"" },
        { "return \"\"\"\n    raw { text }\n    \"\"\";", "\"raw { text }\"" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task An_honest_program_runs(string code, string value)
    {
        var result = await Interpreter.RunAsync(code);

        Assert.True(result.Outcome == CodeOutcome.Completed, $"{result.Outcome}: {result.Errors}");
        Assert.Equal(value, result.Value);
    }

    [Theory]
    [InlineData("Print(\"a\"); Print(1.5); Print(new[] { 1, 2 }); Print(null); Print(true);", "a\n1.5\n[1,2]\nnull\nTrue\n")]
    [InlineData("Console.WriteLine(\"a\"); Console.Write('b'); Console.WriteLine(); Console.WriteLine(\"{0:0.0}\", 2);", "a\nb\n2.0\n")]
    [InlineData("Print(new { A = 1, B = new List<string> { \"x\" } });", "{\"A\":1,\"B\":[\"x\"]}\n")]
    [InlineData("Print(new DateOnly(2026, 1, 2)); Print('c'); Print(12345678901234567890m);", "01/02/2026\nc\n12345678901234567890\n")]
    public async Task What_is_printed_comes_back(string code, string output)
    {
        var result = await Interpreter.RunAsync(code);

        Assert.Equal((CodeOutcome.Completed, output, null), (result.Outcome, result.Output, result.Value));
    }
}
