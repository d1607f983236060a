#include "ui/action/runactiondialog.h"

#include "ui/action/actionedit.h"
#include "ui/action/actionfile.h"
#include "ui/action/actionpreview.h"
#include "ui/action/actionproblems.h"
#include "ui/common/errortext.h"
#include "ui/page/messagebar.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize wantedSize(960, 600);
const QString layoutName = u"runAction"_s;

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(sectionFont(parent->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

RunActionDialog::RunActionDialog(const Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_runner(workbench.store)
    , m_draft(workbench)
    , m_edit(new ActionEdit(this))
    , m_problems(new ActionProblems(this))
    , m_preview(new ActionPreview(workbench.store, this))
    , m_message(new MessageBar(this))
    , m_run(new QPushButton(tr("Run action"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    build();
    connectParts();
    textChanged();
    m_draft.restore();
}

RunActionDialog::~RunActionDialog()
{
    m_workbench.preferences.setLayout(layoutName, saveGeometry());
}

void RunActionDialog::build()
{
    setWindowTitle(tr("Run a .case action"));
    auto *panes = new QSplitter(this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeEditor());
    panes->addWidget(makePreview());
    panes->setStretchFactor(0, 3);
    panes->setStretchFactor(1, 2);
    panes->setSizes({ 3 * wantedSize.width() / 5, 2 * wantedSize.width() / 5 });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::group);
    column->addWidget(panes, 1);
    column->addWidget(m_message);
    column->addLayout(makeButtons());
    if (!restoreGeometry(m_workbench.preferences.layout(layoutName)))
        resize(wantedSize);
    m_edit->setFocus();
}

QWidget *RunActionDialog::makeEditor()
{
    auto *pane = new QWidget(this);
    QLabel *label = sectionLabel(tr("Action"), pane);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Action as JSON"));
    m_edit->setPlaceholderText(
        tr("Paste the JSON of a .case action here, open a file, or insert an example."));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, metrics::related, 0);
    column->setSpacing(metrics::related);
    column->addWidget(label);
    column->addWidget(m_edit, 1);
    column->addWidget(m_problems);
    return pane;
}

QWidget *RunActionDialog::makePreview()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(metrics::related, 0, 0, 0);
    column->setSpacing(metrics::related);
    column->addWidget(sectionLabel(tr("What it would do"), pane));
    column->addWidget(m_preview, 1);
    return pane;
}

QLayout *RunActionDialog::makeButtons()
{
    auto *open = new QPushButton(tr("Open file…"), this);
    connect(open, &QPushButton::clicked, this, &RunActionDialog::chooseFile);
    auto *example = new QPushButton(tr("Insert example"), this);
    auto *menu = new QMenu(example);
    const auto offer = [this, menu](const QString &text, ActionExample kind) {
        menu->addAction(text, this, [this, kind] { insertExample(kind); });
    };
    offer(tr("New case"), ActionExample::Create);
    offer(tr("Change of a case"), ActionExample::Update);
    offer(tr("Comment"), ActionExample::Comment);
    offer(tr("Alert"), ActionExample::Alert);
    example->setMenu(menu);
    m_run->setDefault(true);
    m_run->setToolTip(tr("Run the action (Ctrl+Return)"));
    for (QPushButton *button : { open, example, m_close })
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::related);
    row->addWidget(open);
    row->addWidget(example);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_run);
    return row;
}

void RunActionDialog::connectParts()
{
    connect(m_edit, &QPlainTextEdit::textChanged, this, &RunActionDialog::textChanged);
    connect(m_edit, &ActionEdit::submitRequested, this, &RunActionDialog::run);
    connect(m_run, &QPushButton::clicked, this, &RunActionDialog::run);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_problems, &ActionProblems::chosen, m_edit, &ActionEdit::goTo);
    connect(&m_check, &ActionCheck::checked, this, &RunActionDialog::showChecked);
    connect(&m_runner, &action::ActionRunner::done, this, &RunActionDialog::showAnswer);
    connect(&m_draft, &ActionDraft::restored, this, [this](const QString &text) {
        if (m_edit->document()->isEmpty())
            m_edit->setPlainText(text);
    });
}

void RunActionDialog::setSubject(CaseKey key)
{
    if (!key.isValid())
        return;
    deliver(m_workbench.store.document(key), this, [this](const Result<store::CaseDocumentParts> &found) {
        if (found)
            m_subject = found->value;
    });
}

void RunActionDialog::setText(const QString &text)
{
    m_edit->replaceText(text);
}

void RunActionDialog::textChanged()
{
    const QString text = m_edit->toPlainText();
    if (m_checked && m_checked->text == text)
        return; // its marks were drawn
    m_checked.reset();
    m_wantsToRun = false;
    m_draft.setText(text);
    m_message->dismiss();
    m_check.setText(text);
    if (text.trimmed().isEmpty()) {
        m_edit->setMarks({});
        m_problems->clearAll();
        m_preview->showHint(
            tr("Nothing yet. What the action would do is shown here before anything is done."));
    }
    enableRun();
}

void RunActionDialog::showChecked(const CheckedAction &found)
{
    if (found.text.trimmed().isEmpty())
        return;
    m_checked = found;
    m_edit->setMarks(found.marks);
    m_problems->showProblems(found);
    if (found.reading.isFine())
        m_preview->showAction(found.reading.action);
    else
        m_preview->showHint(tr("The action can't be run as it stands: %n problem(s).", nullptr,
                               static_cast<int>(found.reading.problems.size())));
    enableRun();
    if (m_wantsToRun)
        run();
}

void RunActionDialog::chooseFile()
{
    m_workbench.prompt.openFile(this, tr("Open an action"), tr("Actions (*.json *.ndjson);;All files (*)"),
                                [self = QPointer(this)](const QString &path) {
                                    if (self)
                                        self->openFile(path);
                                });
}

void RunActionDialog::openFile(const QString &path)
{
    deliver(QtConcurrent::run(readActionFile, path), this, [this](const Result<QString> &text) {
        if (text) {
            m_edit->replaceText(*text);
            m_edit->setFocus();
        } else {
            m_message->show(MessageBar::Kind::Problem, actionFileProblem(text.error()));
        }
    });
}

void RunActionDialog::insertExample(ActionExample kind)
{
    m_edit->replaceText(actionExample(kind, m_subject));
    m_edit->setFocus();
}

void RunActionDialog::run()
{
    if (m_runner.isRunning())
        return;
    if (!m_checked) {
        m_wantsToRun = !m_edit->document()->isEmpty();
        m_check.hurry();
        return;
    }
    m_wantsToRun = false;
    if (!m_checked->reading.isFine()) {
        m_edit->goTo(m_checked->marks.constFirst());
        return;
    }
    if (m_checked->text == m_ranText)
        return;
    m_message->dismiss();
    m_runner.run(m_checked->reading, m_workbench.preferences.author());
    enableRun();
}

void RunActionDialog::showAnswer(const action::Answer &answer)
{
    if (answer.succeeded()) {
        showDone(answer);
    } else {
        m_message->show(MessageBar::Kind::Problem,
                        answer.error->kind == ErrorKind::NotFound
                            ? tr("Nothing was done: there is no case with this ID in this casebook.")
                            : tr("Nothing was done. %1", "%1 says why").arg(errorText(*answer.error)));
    }
    enableRun();
}

void RunActionDialog::showDone(const action::Answer &answer)
{
    m_ranText = m_checked ? m_checked->text : QString();
    m_draft.clear();
    const bool isNew
        = m_checked && std::holds_alternative<action::CreateAction>(m_checked->reading.action.deed);
    const CaseKey key = answer.caseKey;
    m_message->show(MessageBar::Kind::Information,
                    isNew ? tr("The case is made.") : tr("The case is changed."),
                    { { tr("Show case"), [this, key] {
                           emit showCaseRequested(key);
                           close();
                       } } });
}

void RunActionDialog::enableRun()
{
    const bool isEmpty = m_edit->document()->isEmpty();
    const bool isDone = m_checked && m_checked->text == m_ranText;
    const bool isWrong = m_checked && !m_checked->reading.isFine();
    m_run->setEnabled(!isEmpty && !isDone && !isWrong && !m_runner.isRunning());
}

} // namespace casebook::ui
