#include "ui/page/textform.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/page/growingedit.h"
#include "ui/page/problemlabel.h"
#include "ui/page/textdialog.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 14;
constexpr int mostLinesInShortWindows = 4;

} // namespace

TextForm::TextForm(const Workbench &bench, const Words &words, Check check, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_check(std::move(check))
    , m_keeper(bench, this)
    , m_bar(new MessageBar(this))
    , m_edit(new GrowingEdit(fewestLines, mostLines, this))
    , m_problem(new ProblemLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_submit(new QPushButton(words.submit, this))
{
    m_edit->setAccessibleName(words.label);
    m_edit->setPlaceholderText(words.placeholder);
    m_submit->setDefault(true);
    m_submit->setToolTip(
        tr("%1 (%2)", "action and its key")
            .arg(words.submit, QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_buttons->setSpacing(metrics::related);
    m_buttons->addStretch();
    if (!words.cancel.isEmpty()) {
        m_cancel = new QPushButton(words.cancel, this);
        m_buttons->addWidget(m_cancel);
        connect(m_cancel, &QPushButton::clicked, this, &TextForm::giveUp);
        connect(m_edit, &GrowingEdit::leaveRequested, this, &TextForm::giveUp);
    }
    m_buttons->addWidget(m_submit);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::related);
    layout->addWidget(m_bar);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    layout->addLayout(m_buttons);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &TextForm::onTextChanged);
    connect(m_edit, &GrowingEdit::submitRequested, this, &TextForm::submit);
    connect(m_submit, &QPushButton::clicked, this, &TextForm::submit);
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const Error &error) {
        m_bar->show(MessageBar::Kind::Problem,
                    tr("What you write is not kept as a draft yet: %1").arg(errorText(error)));
    });
    onTextChanged();
}

void TextForm::start(domain::DraftKind kind, CaseKey caseKey, const QString &target, const QString &stored)
{
    m_keeper.begin(kind, caseKey, target, stored);
    m_bar->dismiss();
    setBusy(false);
    setText(stored);
}

void TextForm::resume(const domain::Draft &draft)
{
    m_keeper.resume(draft);
    setBusy(false);
    setText(draft.text());
    m_bar->show(MessageBar::Kind::Information,
                tr("Draft from %1 restored").arg(draftTimeText(draft.savedAt, m_bench.clock.now())),
                { { tr("Discard"), [this] { giveUp(); } } });
}

QString TextForm::text() const
{
    return m_edit->toPlainText();
}

void TextForm::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void TextForm::insertText(const QString &text)
{
    m_edit->moveCursor(QTextCursor::End);
    const QString before = m_edit->toPlainText();
    if (!before.isEmpty() && !before.endsWith(u"\n\n"_s))
        m_edit->insertPlainText(before.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s);
    m_edit->insertPlainText(text);
    focusText();
}

void TextForm::setCompact(bool compact)
{
    m_edit->setLines(compact ? 1 : fewestLines, compact ? mostLinesInShortWindows : mostLines);
}

void TextForm::focusText()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->ensureCursorVisible();
}

bool TextForm::isDirty() const
{
    return m_keeper.isActive() && !text().trimmed().isEmpty() && text() != m_keeper.baseText();
}

void TextForm::onTextChanged()
{
    const QString written = text();
    m_keeper.setText(written);
    const bool empty = written.trimmed().isEmpty();
    const Result<void> good = m_check(written);
    m_submit->setEnabled(!empty && good && !m_busy);
    const bool tell = !empty && !good;
    m_problem->setProblem(tell ? errorText(good.error()) : QString());
    m_edit->setAccessibleDescription(m_problem->text());
}

void TextForm::submit()
{
    if (m_busy || text().trimmed().isEmpty() || !m_check(text()))
        return;
    setBusy(true);
    m_keeper.settle(
        [this](std::optional<DraftKey> draft) { emit submitRequested(text(), m_keeper.baseText(), draft); });
}

void TextForm::finish(const Result<store::SubmitResult> &result)
{
    setBusy(false);
    if (result) {
        // Nothing was changed where the text is what was stored: then no transaction took the draft along.
        if (result->changed)
            m_keeper.consumed();
        else
            m_keeper.discard();
        m_bar->dismiss();
        emit submitted(*result);
        return;
    }
    m_keeper.keep();
    if (result.error().kind == ErrorKind::Conflict)
        emit conflicted();
    else
        m_bar->show(MessageBar::Kind::Problem, errorText(result.error()),
                    { { tr("Try again"), [this] { submit(); } } });
}

void TextForm::showConflict(const QString &who, const QString &theirs)
{
    m_bar->show(MessageBar::Kind::Problem,
                tr("%1 changed this while you were writing. Your text is kept as a draft.").arg(who),
                { { tr("Show theirs"), [this, theirs] { showTheirs(theirs); } },
                  { tr("Use mine"),
                    [this, theirs] {
                        m_keeper.setBaseText(theirs);
                        m_bar->dismiss();
                        submit();
                    } },
                  { tr("Discard mine"), [this] { giveUp(); } } });
}

void TextForm::showTheirs(const QString &theirs)
{
    TextDialog::showTwo(this, tr("Two versions"), { tr("Theirs"), theirs }, { tr("Mine"), text() });
}

void TextForm::addButton(QWidget *button)
{
    m_buttons->insertWidget(0, button);
}

void TextForm::giveUp()
{
    if (m_busy)
        return;
    m_keeper.discard();
    m_bar->dismiss();
    m_edit->clear();
    emit cancelled();
}

void TextForm::setBusy(bool busy)
{
    m_busy = busy;
    m_edit->setReadOnly(busy);
    onTextChanged();
}

QString draftTimeText(const Timestamp &savedAt, const Timestamp &now)
{
    const QDateTime local = savedAt.toDateTime().toLocalTime();
    if (local.date() == now.toDateTime().toLocalTime().date())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace casebook::ui
