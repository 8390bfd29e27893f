using System.Globalization;

namespace Transition.Application.Common;

/// <summary>The keys of the read models.</summary>
public static class Keys
{
    /// <summary>Counts are kept in so many documents: few to read, and each small enough to be written often.</summary>
    private const int CountsDocuments = 32;

    public static string Inbox(string body) => $"inbox|{body}";

    public static IEnumerable<string> AllCounts => Enumerable.Range(0, CountsDocuments).Select(Counts);

    /// <summary>The counts of a wave, among those of others.</summary>
    public static string Counts(string wave) =>
        Counts((int)(wave.Aggregate(0u, (hash, letter) => (hash * 31) + letter) % CountsDocuments));

    public static string Sent(string person) => $"sent|{person}";

    public static string Changes(string scope) => $"changes|{scope}";

    public static string TrancheLines(string tranche) => $"lines|{tranche}";

    public static string Submissions(string wave) => $"submissions|{wave}";

    public static string Attestations(string wave) => $"attestations|{wave}";

    public static string Meetings(string committee) => $"meetings|{committee}";

    public const string Agreements = "agreements";

    /// <summary>The bodies that own records of a kind.</summary>
    public static string RecordOwners(string kind) => $"record-owners|{kind}";

    /// <summary>The records of a kind that a body owns.</summary>
    public static string Records(string kind, string owner) => $"records|{kind}|{owner}";

    /// <summary>The records that are linked to something, which is named by its kind and id.</summary>
    public static string RecordsOf(string link) => $"records-of|{link}";

    /// <summary>The notices of a wave.</summary>
    public static string Notices(string wave) => $"notices|{wave}";

    public static string Evidence(string scope, string value) => $"evidence|{scope}|{value}";

    private static string Counts(int document) => string.Create(CultureInfo.InvariantCulture, $"counts|{document:D2}");
}
