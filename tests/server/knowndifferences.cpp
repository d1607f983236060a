#include "knowndifferences.h"

#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

bool fits(const char *pattern, const QString &text)
{
    const QString form = QRegularExpression::escape(QString::fromUtf8(pattern)).replace(u"\\*"_s, u".*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(form),
                              QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

} // namespace

bool KnownDifference::explains(const QString &exchange, const Difference &difference) const
{
    return fits(note, exchange) && fits(path, difference.path) && fits(our, difference.our);
}

const QList<KnownDifference> &knownDifferences()
{
    static const QList<KnownDifference> differences{
        { "version probe", "body.*", "*", "CONTRACT §1.6: name, version and parts are those of this server" },
        { "*", "header warning", "\"299 Kibana-8.18.0 *\"",
          "CONTRACT §1.2: the warning names this server's version" },
        { "suggest user profiles", "body*uid", "*",
          "REAL-SERVER §1.6: only sessions of a browser have profiles; here the name stands for them" },
        { "blank comment", "body.message", "\"The comment field cannot be an empty string.\"",
          "REAL-SERVER §1, union errors: only their first part is worth showing" },
        { "make a Jira connector", "*", "*404*",
          "CONTRACT §2 lists no making of connectors; in a casebook they are defined in its window" },
        { "*", "body*external_id", "\"1\"",
          "CONTRACT §7: the id is the other system's; here the store stands for it" },
        { "*", "body*external_title", "\"Local-1\"", "CONTRACT §7: so is the title" },
        { "*", "body*external_url", "\"casebook://local/*/1\"", "CONTRACT §7: so is the address" },
        { "push a closed case", "status", "200", "CONTRACT §7.1: since 8.17 a closed case can be pushed" },
        { "push a closed case", "body", "{*\"status\":\"closed\"*}", "CONTRACT §7.1: the same" },
        { "*configuration", "body*templates", "[]", "CONTRACT §2.9, §10: 8.13–8.18 have templates" },
        { "*configuration", "body*observableTypes", "[]",
          "CONTRACT §2.9, §10: 8.18 has types of observables" },
        { "create without a required custom field", "body.message",
          "\"Missing required custom fields without default value configured: *\"",
          "CONTRACT §2.1, §10: since 8.13 a custom field can have a default value" },
        { "find ?sortField=*", "order of equals", "",
          "CONTRACT §2.2, §11: which of equals comes first is for the store to say (in the recording, for a "
          "stand-in)" },
        { "export as saved objects", "*", "*",
          "CONTRACT §8: of Kibana's core, not of the Cases API; casectl export does it" },
    };
    return differences;
}

} // namespace casebook::test
