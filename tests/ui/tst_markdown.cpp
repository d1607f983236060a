#include "ui/page/markdowncache.h"
#include "ui/page/markdownrenderer.h"
#include "ui/page/markdownview.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace casebook;
using namespace Qt::StringLiterals;

class MarkdownTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsHtmlAsText();
    void neverLoadsAPicture();
    void opensOnlyWebAndMailLinks_data();
    void opensOnlyWebAndMailLinks();
    void marksCodeAndQuotes();
    void keepsRightToLeftAndEmoji();
    void showsTheBeginningOfALongTextAndTheRestOnDemand();
    void closesACodeFenceThatWasCut();
    void staysQuickOnHostileText_data();
    void staysQuickOnHostileText();
};

static ui::MarkdownStyle style()
{
    QWidget widget;
    return ui::markdownStyleOf(&widget);
}

void MarkdownTest::showsHtmlAsText()
{
    const auto document
        = ui::renderMarkdown(u"<b>bold</b> <script>alert(1)</script>\n\n<img src=\"file:///x\">"_s, style());
    const QString text = document->toPlainText();
    QVERIFY2(text.contains(u"<b>bold</b> <script>alert(1)</script>"_s), qPrintable(text));
    QVERIFY(text.contains(u"<img src="_s));
}

void MarkdownTest::neverLoadsAPicture()
{
    const auto document
        = ui::renderMarkdown(u"before ![a plan](https://evil.example/p.png) after"_s, style());
    QCOMPARE(document->toPlainText(), u"before a plan (https://evil.example/p.png) after"_s);
    for (auto it = document->begin().begin(); !it.atEnd(); ++it)
        QVERIFY(!it.fragment().charFormat().isImageFormat());
}

void MarkdownTest::opensOnlyWebAndMailLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("openable");
    QTest::newRow("https") << u"https://example.com/a?b=c"_s << true;
    QTest::newRow("HTTP") << u"HTTP://example.com"_s << true;
    QTest::newRow("mail") << u"mailto:a@example.com"_s << true;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("relative") << u"../x"_s << false;
    QTest::newRow("smb") << u"smb://host/share"_s << false;
}

void MarkdownTest::opensOnlyWebAndMailLinks()
{
    QFETCH(QString, link);
    QFETCH(bool, openable);
    QCOMPARE(ui::isOpenableLink(link), openable);
}

void MarkdownTest::marksCodeAndQuotes()
{
    const auto document = ui::renderMarkdown(u"> said\n\n```\nls -l\n```\n"_s, style());
    bool code = false;
    bool quote = false;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        code
            = code || (block.text() == u"ls -l"_s && block.blockFormat().boolProperty(ui::codeBlockProperty));
        quote = quote
            || (block.text() == u"said"_s && block.blockFormat().intProperty(ui::quoteLevelProperty) == 1);
    }
    QVERIFY(code);
    QVERIFY(quote);
}

void MarkdownTest::keepsRightToLeftAndEmoji()
{
    const QString text = u"שלום עולם 🚨👩‍💻 مرحبا"_s;
    const auto document = ui::renderMarkdown(text, style());
    QCOMPARE(document->toPlainText(), text);
    QCOMPARE(document->begin().textDirection(), Qt::RightToLeft);
}

void MarkdownTest::showsTheBeginningOfALongTextAndTheRestOnDemand()
{
    QString text;
    while (text.size() < 29'900)
        text += u"A line of *text* with `code` number %1.\n\n"_s.arg(text.size());
    ui::MarkdownCache cache;
    ui::MarkdownView view(cache);
    view.resize(400, 300);
    view.show();
    view.setMarkdown(text);
    QVERIFY(view.isShortened());
    QTRY_VERIFY(view.isRendered());
    QVERIFY(view.isShortened());
    QVERIFY(view.toPlainText().size() < 5'000);
    QSignalSpy resized(&view, &ui::MarkdownView::resized);
    view.showAll();
    QVERIFY(view.toPlainText().size() > 3'000); // the beginning stays until the rest is there
    QVERIFY(resized.wait());
    QVERIFY(!view.isShortened());
    QVERIFY(view.toPlainText().size() > 25'000);
}

void MarkdownTest::closesACodeFenceThatWasCut()
{
    QString text = u"```\n"_s;
    while (text.size() < 10'000)
        text += u"some code line\n"_s;
    QVERIFY(ui::markdownBeginning(text).trimmed().endsWith(u"```"_s));
}

void MarkdownTest::staysQuickOnHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("deep quotes") << QString(4000, u'>');
    QTest::newRow("deep lists") << u"- "_s.repeated(2000);
    QTest::newRow("brackets") << QString(4000, u'[');
    QTest::newRow("stars") << u"*a "_s.repeated(1300);
    QTest::newRow("columns") << u"|a"_s.repeated(1000) + u"|\n"_s + u"|-"_s.repeated(1000) + u"|\n"_s;
    QTest::newRow("many rows") << u"|a|b|\n|-|-|\n"_s + u"|c|d|\n"_s.repeated(600);
    QTest::newRow("one long word") << QString(4000, u'x');
    QTest::newRow("combining marks") << u"e"_s + QString(3990, QChar(0x0301));
    QTest::newRow("new lines") << QString(4000, u'\n');
    QTest::newRow("deep indented lists") << [] {
        QString text;
        for (int depth = 0; depth < 60; ++depth)
            text += QString(depth * 2, u' ') + u"- a\n"_s;
        return text;
    }();
}

void MarkdownTest::staysQuickOnHostileText()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const auto document = ui::renderMarkdown(text, style());
    document->setTextWidth(400);
    QVERIFY(document->size().height() > 0);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(MarkdownTest)

#include "tst_markdown.moc"
