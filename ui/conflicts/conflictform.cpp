#include "ui/conflicts/conflictform.h"

#include "models/domain/rules.h"
#include "ui/cases/flowlayout.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/conflicts/conflicttext.h"
#include "ui/conflicts/diffview.h"
#include "ui/newcase/columnslayout.h"
#include "ui/outbox/fieldtext.h"
#include "ui/page/growingedit.h"
#include "ui/page/messagebar.h"
#include "ui/page/problemlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int narrowestColumn = 132;
}

ConflictForm::ConflictForm(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_keepMine(new QPushButton(this))
    , m_takeTheirs(new QPushButton(this))
    , m_editBoth(new QPushButton(icon("document-edit"_L1), tr("&Edit both…"), this))
    , m_openCase(new QPushButton(tr("&Show case"), this))
    , m_editLabel(new QLabel(tr("Your text from both"), this))
    , m_edit(new GrowingEdit(4, 20, this))
    , m_problem(new ProblemLabel(this))
    , m_save(new QPushButton(tr("Use this text"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_message(new MessageBar(this))
{
    build();
    connect(m_keepMine, &QPushButton::clicked, this, [this] { emit chosen(m_conflict->mine); });
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] { emit chosen(m_conflict->theirs); });
    connect(m_editBoth, &QPushButton::clicked, this, &ConflictForm::edit);
    connect(m_openCase, &QPushButton::clicked, this, &ConflictForm::openCaseRequested);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ConflictForm::onTextChanged);
    connect(m_edit, &GrowingEdit::submitRequested, this, &ConflictForm::submitText);
    connect(m_save, &QPushButton::clicked, this, &ConflictForm::submitText);
    const auto stop = [this] {
        setEditing(false);
        m_editBoth->setFocus(Qt::OtherFocusReason);
    };
    connect(m_cancel, &QPushButton::clicked, this, stop);
    connect(m_edit, &GrowingEdit::leaveRequested, this, stop);
    clear();
}

QWidget *ConflictForm::makeColumn(QLabel **label, DiffView **view)
{
    auto *column = new QWidget(this);
    *label = new QLabel(column);
    (*label)->setFont(sectionFont(font()));
    (*label)->setForegroundRole(QPalette::PlaceholderText);
    (*label)->setTextFormat(Qt::PlainText);
    (*label)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    *view = new DiffView(column);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inside);
    layout->addWidget(*label);
    layout->addWidget(*view);
    layout->addStretch(1);
    return column;
}

void ConflictForm::build()
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel *text : { m_title, m_facts }) {
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_editLabel->setFont(sectionFont(font()));
    m_editLabel->setForegroundRole(QPalette::PlaceholderText);
    m_editLabel->setBuddy(m_edit);
    m_edit->setAccessibleName(m_editLabel->text());
    const QKeySequence submitKey(Qt::CTRL | Qt::Key_Return);
    m_save->setToolTip(tr("Use this text (%1)").arg(submitKey.toString(QKeySequence::NativeText)));
    m_save->setDefault(true);

    auto *columns = new ColumnsLayout(narrowestColumn, 3);
    m_baseColumn = makeColumn(&m_baseLabel, &m_base);
    m_mineColumn = makeColumn(&m_mineLabel, &m_mine);
    m_theirsColumn = makeColumn(&m_theirsLabel, &m_theirs);
    for (QWidget *column : { m_baseColumn, m_mineColumn, m_theirsColumn })
        columns->addWidget(column);
    const auto row = [this](const QList<QWidget *> &buttons) {
        auto *line = new QWidget(this);
        auto *flow = new FlowLayout(line, metrics::related);
        flow->setContentsMargins(0, 0, 0, 0);
        for (QWidget *button : buttons)
            flow->addWidget(button);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        line->setSizePolicy(policy);
        return line;
    };
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::group, metrics::related, metrics::group, metrics::group);
    layout->setSpacing(metrics::related);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_message);
    layout->addLayout(columns);
    layout->addWidget(row({ m_keepMine, m_takeTheirs, m_editBoth, m_openCase }));
    layout->addWidget(m_editLabel);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    layout->addWidget(row({ m_save, m_cancel }));
    layout->addStretch(1);
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ConflictForm::show(const store::ConflictEntry &conflict, const QString &remote, const Timestamp &now)
{
    const bool same = m_conflict && m_conflict->key == conflict.key;
    if (same && *m_conflict == conflict) {
        sayWho(remote, now);
        return;
    }
    m_conflict = conflict;
    if (!same)
        m_message->dismiss();
    sayWho(remote, now);
    if (isDeletion(conflict))
        showDeletion();
    else
        showVersions();
    setEditing(same && m_editing);
    widget()->setVisible(true);
    if (!same)
        ensureVisible(0, 0);
}

void ConflictForm::clear()
{
    m_conflict.reset();
    m_message->dismiss();
    m_editing = false;
    widget()->setVisible(false);
}

void ConflictForm::sayWho(const QString &remote, const Timestamp &now)
{
    m_title->setText(conflictTitle(*m_conflict));
    QStringList facts{ m_conflict->caseTitle.simplified() };
    if (!remote.isEmpty())
        facts.append(remote);
    facts.append(relativeTime(m_conflict->found, now));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(exactTime(m_conflict->found));
}

void ConflictForm::showVersions()
{
    const QString field = m_conflict->field;
    const QString base = fieldDetail(field, m_conflict->base);
    const QString mine = fieldDetail(field, m_conflict->mine);
    const QString theirs = fieldDetail(field, m_conflict->theirs);
    const bool known = !m_conflict->theirAuthor.identity().isEmpty();
    m_baseLabel->setText(tr("Before"));
    m_mineLabel->setText(tr("Yours"));
    m_theirsLabel->setText(known ? tr("From %1", "a person").arg(personName(m_conflict->theirAuthor))
                                 : tr("There now"));
    const QString none = tr("Nothing", "an empty value");
    m_base->setText(base, none);
    const auto mark = [&](DiffView *view, const QString &text) {
        if (text.isEmpty() || base.isEmpty() || !isTextField(field, m_conflict->mine))
            view->setText(text, none);
        else
            view->setParts(textDiff(base, text));
    };
    mark(m_mine, mine);
    mark(m_theirs, theirs);
    m_base->setAccessibleName(tr("%1 before").arg(fieldText(field)));
    m_mine->setAccessibleName(tr("Your %1").arg(fieldText(field)));
    m_theirs->setAccessibleName(tr("%1 there").arg(fieldText(field)));
    m_baseColumn->show();
    m_mineColumn->show();
    m_keepMine->setText(tr("Keep &mine"));
    m_keepMine->setToolTip(tr("Your version is sent in place of theirs"));
    m_takeTheirs->setText(tr("Take &theirs"));
    m_takeTheirs->setToolTip(tr("Theirs stays; yours is not sent"));
}

void ConflictForm::showDeletion()
{
    m_theirsLabel->setText(tr("What is there now"));
    m_theirs->setText(deletionText(*m_conflict), tr("It was changed there since. Show the case to read it."));
    m_theirs->setAccessibleName(tr("What is there now"));
    m_baseColumn->hide();
    m_mineColumn->hide();
    m_keepMine->setText(tr("&Delete anyway"));
    m_keepMine->setToolTip(tr("Delete it there too, with what others have added"));
    m_takeTheirs->setText(tr("&Keep it"));
    m_takeTheirs->setToolTip(tr("It stays, here and there"));
}

std::optional<QString> ConflictForm::writtenText() const
{
    return m_conflict && m_editing ? std::optional(m_edit->toPlainText()) : std::nullopt;
}

void ConflictForm::resumeEditing(const QString &text)
{
    m_edit->setPlainText(text);
    setEditing(true);
}

void ConflictForm::focusChoices()
{
    m_keepMine->setFocus(Qt::OtherFocusReason);
}

void ConflictForm::edit()
{
    const QString mine = fieldValueText(m_conflict->field, m_conflict->mine);
    const QString theirs = fieldValueText(m_conflict->field, m_conflict->theirs);
    const bool oneLine = m_conflict->field == "title"_L1 || m_conflict->field == "category"_L1;
    m_edit->setPlainText(oneLine ? mine : linesOfBoth(mine, theirs));
    setEditing(true);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::Start);
    ensureWidgetVisible(m_save);
}

void ConflictForm::setEditing(bool editing)
{
    m_editing = editing;
    for (QWidget *part : std::initializer_list<QWidget *>{ m_editLabel, m_edit, m_save, m_cancel })
        part->setVisible(editing);
    const bool canEdit
        = m_conflict && !isDeletion(*m_conflict) && isTextField(m_conflict->field, m_conflict->mine);
    m_editBoth->setVisible(canEdit && !editing);
    if (editing)
        onTextChanged();
    else
        m_problem->setProblem({});
}

void ConflictForm::onTextChanged()
{
    if (!m_editing || !m_conflict)
        return;
    const Result<void> good = validateText(m_conflict->field, m_edit->toPlainText());
    m_problem->setProblem(good ? QString() : errorText(good.error()));
    m_save->setEnabled(good.has_value());
}

void ConflictForm::submitText()
{
    if (!m_editing || !validateText(m_conflict->field, m_edit->toPlainText()))
        return;
    const QJsonValue like = m_conflict->theirs.isNull() ? m_conflict->mine : m_conflict->theirs;
    emit chosen(fieldValueWithText(like, m_edit->toPlainText()));
}

void ConflictForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace casebook::ui
