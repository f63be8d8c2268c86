using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>The rules of the measured types as a careful person writes them: every field checked, every error named.</summary>
public static class HandWritten
{
    /// <summary>Checks two fields.</summary>
    public static ValidationResult Check(Visitor value)
    {
        List<ValidationError>? errors = null;
        if (value.Name is null)
        {
            Missing(ref errors, "name");
        }
        else if (!HasLength(value.Name, 1, 80))
        {
            Broken(ref errors, "name", "length", "1 to 80 characters", value.Name);
        }

        if (value.Age is < 0 or > 150)
        {
            Broken(ref errors, "age", "range", "from 0 to 150", value.Age);
        }

        return Result(errors);
    }

    /// <summary>Checks five fields.</summary>
    public static ValidationResult Check(Order value)
    {
        List<ValidationError>? errors = null;
        if (value.Customer is null)
        {
            Missing(ref errors, "customer");
        }
        else if (!HasLength(value.Customer, 1, 80))
        {
            Broken(ref errors, "customer", "length", "1 to 80 characters", value.Customer);
        }

        if (value.Quantity is < 1 or > 1000)
        {
            Broken(ref errors, "quantity", "range", "from 1 to 1000", value.Quantity);
        }

        if (value.Price is not (>= 0 and <= 1e6))
        {
            Broken(ref errors, "price", "range", "from 0 to 1000000", value.Price);
        }

        if (value.Currency is null)
        {
            Missing(ref errors, "currency");
        }
        else if (value.Currency is not ("EUR" or "GBP" or "USD"))
        {
            Broken(ref errors, "currency", "allowed", "EUR, GBP or USD", value.Currency);
        }

        if (value.Note is { } note && !HasLength(note, 0, 500))
        {
            Broken(ref errors, "note", "length", "at most 500 characters", note);
        }

        return Result(errors);
    }

    /// <summary>Checks eight fields; an embedding is valid since it was made.</summary>
    public static ValidationResult Check(Passage value)
    {
        List<ValidationError>? errors = null;
        if (value.Id is null)
        {
            Missing(ref errors, "id");
        }
        else if (!HasLength(value.Id, 1, 64))
        {
            Broken(ref errors, "id", "length", "1 to 64 characters", value.Id);
        }

        if (value.Title is null)
        {
            Missing(ref errors, "title");
        }
        else if (!HasLength(value.Title, 1, 200))
        {
            Broken(ref errors, "title", "length", "1 to 200 characters", value.Title);
        }

        if (value.Body is null)
        {
            Missing(ref errors, "body");
        }
        else if (!HasLength(value.Body, 1, 10_000))
        {
            Broken(ref errors, "body", "length", "1 to 10000 characters", value.Body);
        }

        if (value.Language is null)
        {
            Missing(ref errors, "language");
        }
        else if (value.Language is not ("de" or "en" or "fr"))
        {
            Broken(ref errors, "language", "allowed", "de, en or fr", value.Language);
        }

        if (value.Index is < 0 or > 100_000)
        {
            Broken(ref errors, "index", "range", "from 0 to 100000", value.Index);
        }

        if (value.Score is not (>= 0 and <= 1))
        {
            Broken(ref errors, "score", "range", "from 0 to 1", value.Score);
        }

        if (value.Tags is null)
        {
            Missing(ref errors, "tags");
        }
        else if (value.Tags.Count > 8)
        {
            Broken(ref errors, "tags", "items", "at most 8 items", value.Tags.Count);
        }

        if (value.Vector is null)
        {
            Missing(ref errors, "vector");
        }

        return Result(errors);
    }

    /// <summary>Checks twelve fields and the rule over two of them.</summary>
    public static ValidationResult Check(Applicant value)
    {
        List<ValidationError>? errors = null;
        if (value.FirstName is null)
        {
            Missing(ref errors, "firstName");
        }
        else if (!HasLength(value.FirstName, 1, 80))
        {
            Broken(ref errors, "firstName", "length", "1 to 80 characters", value.FirstName);
        }

        if (value.LastName is null)
        {
            Missing(ref errors, "lastName");
        }
        else if (!HasLength(value.LastName, 1, 80))
        {
            Broken(ref errors, "lastName", "length", "1 to 80 characters", value.LastName);
        }

        if (value.Country is null)
        {
            Missing(ref errors, "country");
        }
        else if (!HasLength(value.Country, 2, 2))
        {
            Broken(ref errors, "country", "length", "2 characters", value.Country);
        }

        var hasNumbers = true;
        if (value.Age is < 16 or > 100)
        {
            Broken(ref errors, "age", "range", "from 16 to 100", value.Age);
            hasNumbers = false;
        }

        if (value.Experience is < 0 or > 80)
        {
            Broken(ref errors, "experience", "range", "from 0 to 80", value.Experience);
            hasNumbers = false;
        }

        if (hasNumbers && value.Age - value.Experience < 10)
        {
            Broken(ref errors, "experience", "StartedLateEnough", "ten years less than the age", value.Experience);
        }

        if (value.Salary is not (>= 0 and <= 1e6))
        {
            Broken(ref errors, "salary", "range", "from 0 to 1000000", value.Salary);
        }

        if (value.Commute is < 0 or > 1_000_000)
        {
            Broken(ref errors, "commute", "range", "from 0 to 1000000", value.Commute);
        }

        if (value.Time is null)
        {
            Missing(ref errors, "time");
        }
        else if (value.Time is not ("full" or "part" or "none"))
        {
            Broken(ref errors, "time", "allowed", "full, part or none", value.Time);
        }

        if (value.Skills is null)
        {
            Missing(ref errors, "skills");
        }
        else if (value.Skills.Count is < 1 or > 20)
        {
            Broken(ref errors, "skills", "items", "1 to 20 items", value.Skills.Count);
        }

        if (value.Marks is { } marks && marks is not (>= 1 and <= 6))
        {
            Broken(ref errors, "marks", "range", "from 1 to 6", marks);
        }

        if (value.Remark is { } remark && !HasLength(remark, 0, 2000))
        {
            Broken(ref errors, "remark", "length", "at most 2000 characters", remark);
        }

        return Result(errors);
    }

    // A character beyond the basic plane counts once; texts that are far enough from both limits need not be counted.
    private static bool HasLength(string text, int minimum, int maximum) =>
        (text.Length <= maximum && (text.Length + 1) / 2 >= minimum) || (Count(text) is var count && count >= minimum && count <= maximum);

    private static int Count(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static void Missing(ref List<ValidationError>? errors, string name) =>
        (errors ??= []).Add(new ValidationError("$." + name, "required", "The field is required.", null, "Add it."));

    private static void Broken<T>(ref List<ValidationError>? errors, string name, string rule, string limits, T value) =>
        (errors ??= []).Add(new ValidationError("$." + name, rule, $"The value must be {limits}.", Convert.ToString(value, CultureInfo.InvariantCulture), "Change it to fit."));

    private static ValidationResult Result(List<ValidationError>? errors) => errors is null ? ValidationResult.Valid : ValidationResult.Of(errors);
}
