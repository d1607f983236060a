#include <httplib.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

// The baseline of the load lines: cpp-httplib as it comes, with tcp_nodelay and a thread a connection, which
// answers everything with the same bytes. Usage: casebook_bareserver SIZE; prints its port and ends when its
// input does.

namespace {

class ThreadPerConnection final : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> task) override { std::thread(std::move(task)).detach(); }
    void shutdown() override { }
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const std::string constant(size_t(std::strtoul(argv[1], nullptr, 10)), 'x');
    httplib::Server server;
    server.new_task_queue = [] { return new ThreadPerConnection; };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1'000'000'000);
    server.set_keep_alive_timeout(60);
    const auto answer = [&constant](const httplib::Request &, httplib::Response &response) {
        response.set_content(constant, "application/json; charset=utf-8");
    };
    server.Get("/", answer);
    server.Post("/", answer);
    const int port = server.bind_to_any_port("127.0.0.1");
    std::printf("%d\n", port);
    std::fflush(stdout);
    std::thread([] {
        while (std::getchar() != EOF) { }
        std::_Exit(0); // connections are still being served
    }).detach();
    return server.listen_after_bind() ? 0 : 1;
}
