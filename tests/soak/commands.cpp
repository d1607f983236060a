#include "tests/soak/schedule.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace casebook::soak {

QJsonObject Schedule::randomCommand()
{
    const auto of
        = [this](const QStringList &values) { return values.at(between(0, int(values.size()) - 1)); };
    QJsonObject command{ { u"pick"_s, between(0, 999) }, { u"which"_s, between(0, 999) } };
    const auto edit = [&](const QString &field, const QString &word) {
        command[u"do"_s] = u"edit"_s;
        command[u"field"_s] = field;
        command[u"word"_s] = word;
        return command;
    };
    const int deletes = m_theme == Theme::Deletes ? 12 : 3;
    const int commentEdits = m_theme == Theme::CommentEdits ? 25 : 8;
    int choice = between(0, 99 + deletes + commentEdits);
    if ((choice -= 10) < 0) {
        // One in four is equal to others: equal creates must not be confused.
        const bool isEqual = chance(0.25);
        command[u"do"_s] = u"create"_s;
        command[u"title"_s] = isEqual ? u"same title"_s : newWord();
        command[u"description"_s] = u"one\ntwo\nthree"_s;
        command[u"tags"_s] = QJsonArray{ u"a"_s };
        return command;
    }
    if ((choice -= 14) < 0)
        return edit(u"title"_s, newWord());
    if ((choice -= 14) < 0)
        return edit(u"description"_s, newWord());
    if ((choice -= 8) < 0)
        return edit(u"note"_s, newWord());
    if ((choice -= 7) < 0)
        return edit(u"status"_s, of({ u"open"_s, u"in-progress"_s, u"closed"_s }));
    if ((choice -= 6) < 0)
        return edit(u"severity"_s, of({ u"low"_s, u"medium"_s, u"high"_s, u"critical"_s }));
    if ((choice -= 6) < 0)
        return edit(u"assignees"_s, of({ u"u_ana"_s, u"u_bob"_s, u"u_cy"_s }));
    if ((choice -= 10) < 0)
        return edit(u"tags"_s, chance(0.5) ? newWord() : of({ u"a"_s, u"b"_s, u"c"_s, u"d"_s }));
    if ((choice -= 25) < 0) {
        command[u"do"_s] = u"comment"_s;
        command[u"word"_s] = chance(0.8) ? newWord() : u"same text"_s;
        return command;
    }
    if ((choice -= commentEdits) < 0) {
        command[u"do"_s] = u"editComment"_s;
        command[u"word"_s] = newWord();
        return command;
    }
    // What a served casebook has deleted can't be told from what never was.
    command[u"do"_s] = !isServed() && chance(0.35) ? u"deleteCase"_s : u"deleteComment"_s;
    return command;
}

void Schedule::note(const Desk &desk, const QJsonObject &command, const std::optional<QJsonObject> &answer)
{
    tell(u"%1: %2 -> %3"_s.arg(
        desk.device->name(), QString::fromUtf8(QJsonDocument(command).toJson(QJsonDocument::Compact)),
        answer ? QString::fromUtf8(QJsonDocument(*answer).toJson(QJsonDocument::Compact)) : u"died"_s));
    if (answer && !answer->value("ok"_L1).toBool())
        return; // refused here: nothing happened
    Typed typed;
    typed.device = desk.device->name();
    const QString what = command.value("do"_L1).toString();
    typed.what = what == "edit"_L1 ? command.value("field"_L1).toString() : what;
    typed.word = command.value(what == "create"_L1 ? "title"_L1 : "word"_L1).toString();
    typed.isUnique = typed.word.startsWith(u'w') && what != "deleteComment"_L1 && what != "deleteCase"_L1
        && !command.contains("case"_L1);
    if (answer) {
        typed.isAnswered = true;
        typed.caseKey = qint64(answer->value("case"_L1).toDouble());
        typed.old = answer->value("old"_L1);
        ++m_report.operations;
    }
    m_typed.append(typed);
}

} // namespace casebook::soak
