#include "ui/action/actionpreview.h"

#include "ui/action/actionfacts.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace casebook::ui {

ActionPreview::ActionPreview(store::CaseStore &store, QWidget *parent)
    : QScrollArea(parent)
    , m_store(store)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What the action would do"));
    auto *content = new QWidget(this);
    m_sentence = new QLabel(content);
    m_sentence->setWordWrap(true);
    m_facts = new FactsList(content);
    m_note = new QLabel(content);
    for (QLabel *label : { m_sentence, m_note }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, metrics::related, 0);
    column->setSpacing(metrics::related);
    column->addWidget(m_sentence);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ActionPreview::showHint(const QString &hint)
{
    m_generation.next();
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setText(hint);
    m_facts->setFacts({});
    m_note->clear();
}

void ActionPreview::showAction(const action::Action &action)
{
    m_generation.next();
    m_sentence->setForegroundRole(QPalette::WindowText);
    m_sentence->setText(actionSentence(action));
    m_facts->setFacts(actionFacts(action));
    QStringList leftOut;
    for (const QString &path : action.leftOut)
        leftOut.append(path.section(QLatin1Char('.'), -1));
    m_note->setText(leftOut.isEmpty()
                        ? QString()
                        : tr("Left out, because today's cases have no place for it: %1.", "%1 are JSON keys")
                              .arg(leftOut.join(QLatin1String(", "))));
    if (!caseIdOf(action).isEmpty())
        findCase(action);
}

void ActionPreview::findCase(const action::Action &action)
{
    const auto tell = [this, action](const QString &name, const QString &note) {
        QList<FactsList::Fact> facts = actionFacts(action);
        facts.prepend({ .name = tr("Case"), .value = name });
        m_facts->setFacts(facts);
        if (!note.isEmpty())
            m_note->setText(note);
    };
    deliver(m_store.keyOf(caseIdOf(action)), this, m_generation,
            [this, action, tell](const Result<CaseKey> &key) {
                if (!key) {
                    tell(caseIdOf(action),
                         tr("There is no case with this ID in this casebook, so the action will fail."));
                    return;
                }
                deliver(m_store.document(*key), this, m_generation,
                        [action, tell](const Result<store::CaseDocumentParts> &found) {
                            if (!found)
                                return;
                            const auto *update = std::get_if<action::UpdateAction>(&action.deed);
                            const bool isStale = update && update->version != found->value.version;
                            tell(found->value.title,
                                 isStale
                                     ? tr("The case has changed since this version, so the action will fail.")
                                     : QString());
                        });
            });
}

} // namespace casebook::ui
